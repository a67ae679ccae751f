import { parsePhone } from './phone.ts'
import { isPlainPhone, reachBy } from './reach-rule.ts'
import { visibleText } from './visible-text.ts'

export type { ReachKind } from './reach-rule.ts'

/** What leads to somebody by the rule, or is a number only by the plan of its country: one from abroad without its plus. */
export const reachWithin = (text: string) =>
  reachBy(visibleText(text), (run) => isPlainPhone(run) || parsePhone(run).ok)
