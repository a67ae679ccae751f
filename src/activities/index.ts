// Things to do, when they meet, who joins, and how many came.
export * as entries from './entries.ts'
export { interests } from './interests.ts'
export { routes } from './routes.tsx'
