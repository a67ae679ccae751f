// Digital hubs, where people are helped to get online, and the coaching given there.

export { digitalAdvice } from './advice.ts'
export * as entries from './entries.ts'
export { routes } from './routes.tsx'
