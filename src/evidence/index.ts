// The eight outputs, read from the record alone: definitions, counts, and the entries under each.
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
