// Who: names and ways to reach them with consent, roles taken up, duplicates, and the way out.
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
