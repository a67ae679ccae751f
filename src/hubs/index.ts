// Digital hubs, where people are helped to get online, and the coaching given there.
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
