import { isPlainPhone, reachBy } from '../../src/platform/input/reach-rule.ts'

/**
 * Whether words lead to somebody, by the rule of the server (src/outreach/remark.ts). That knows the numbers of other
 * countries too, and keeps for its worker what should not be there.
 */
export const leadsToSomebody = (words: string): boolean => reachBy(words, isPlainPhone).length > 0
