// What people say in conversations, who was not asked, and what came of what they said.
import './tables.ts'

export { insightFigures } from './figures-of.ts'
export { insightDifferences, recount as recountInsight } from './recount.ts'
export { listening } from './rollup/follower.ts'
export { routes } from './routes.tsx'
