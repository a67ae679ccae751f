// A citizen's own wellbeing plan, and support with high blood pressure.
import './person/export.ts'
import './person/section.tsx'
import './verification.ts'

export { healthAdvice } from './advice.ts'
export * as entries from './entries.ts'
export { type Agreed, hypertensionOf, plansOf } from './queries.ts'
export { routes } from './routes.tsx'
export { agreePlan, supportHypertension } from './service.ts'
export type { PlanId, SupportId } from './tables.ts'
