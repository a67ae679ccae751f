import type { ValuesOf } from '../platform/fields/index.ts'
import type { conversationFields } from './fields.ts'
import type { ConversationSeen } from './queries.ts'
import { saidIn } from './service/correction.ts'

/** What was said, as the answers on the form tell it. */
export function saidBy({ postcodeArea, ward, firstTime, heads, ...said }: ValuesOf<typeof conversationFields>) {
  const asked = firstTime === null ? null : firstTime === 'yes'
  return { ...said, area: ward ?? postcodeArea, firstTime: asked, heads: heads ?? 1 }
}

const ward = /^[EW]05/
const outward = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** Whether the form has a place for such an area. */
export const isAskable = (area: string | null) => area === null || ward.test(area) || outward.test(area)

/** The other way round: a conversation as it would have been answered. An area that the form cannot ask is left out. */
export function answersOf(seen: ConversationSeen) {
  const { area, firstTime, heads, ...said } = saidIn(seen)
  return {
    ...said,
    ward: area && ward.test(area) ? area : null,
    postcodeArea: area && outward.test(area) ? area : null,
    firstTime: firstTime === null ? null : firstTime ? 'yes' : 'no',
    heads: heads > 1 ? heads : null,
  }
}
