// Rounds, street conversations, and keeping the promises made in them.
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
