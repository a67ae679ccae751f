// What people say in conversations, who was not asked, and what came of what they said.
import './tables.ts'

export { type Coding, codeRemark } from './coding/service.ts'
export * as entries from './entries.ts'
export { insightFigures } from './figures-of.ts'
export { insightDifferences, recount as recountInsight } from './recount.ts'
export { listening } from './rollup/follower.ts'
export { routes } from './routes.tsx'
export type { ThemeId } from './tables.ts'
export { addTheme, mergeTheme, renameTheme, retireTheme } from './themes/service.ts'
