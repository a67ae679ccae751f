// Rounds, street conversations, and keeping the promises made in them.
import './cards/person.tsx'
import './cards/tables.ts'
import './person/erase.ts'
import './person/export.ts'
import './person/kept-names.tsx'
import './person/section.tsx'
import './offers/export.ts'
import './offers/tables.ts'
import './offline/tables.ts'
import './paper/tables.ts'
import './verification.ts'

export { cancelCard } from './cards/cancel.ts'
export { giveCard } from './cards/give.ts'
export { makeCards } from './cards/make.ts'
export * as entries from './entries.ts'
export { countLate, countOpen, followUpsOf, meterSince, openFollowUps } from './follow-up-queries.ts'
export { whoseFor } from './mending/kept-of.ts'
export { captureDirectory } from './offline/directory-plugin.ts'
export { countKept } from './offline/kept.ts'
export { capturePlugin } from './offline/plugin.ts'
export { captureShell } from './offline/shell-plugin.ts'
export { makeSheets } from './paper/make.ts'
export { countRounds, countRoundsOn, latestRounds, type RoundSeen } from './queries.ts'
export {
  codedRemarks,
  countUncoded,
  type RemarkSeen,
  remarkById,
  remarksByIds,
  remarksToCode,
} from './remark-queries.ts'
export { routes } from './routes.tsx'
export { type Meter, promisedWithin } from './rules.ts'
export { claimConversation } from './service/claim.ts'
export {
  type NewConversation,
  recordConversation,
  type Said,
  withdrawConversation,
} from './service/conversation.ts'
export { correctConversation } from './service/correction.ts'
export {
  finishFollowUp,
  handOverFollowUp,
  type NewFollowUp,
  promiseFollowUp,
} from './service/follow-up.ts'
export {
  forgettingRemarks,
  markRemarkCoded,
  monthsKept,
  removeRemark,
} from './service/remark.ts'
export { type NewRound, openRound } from './service/round.ts'
export { countRound, type Tallies } from './service/tallies.ts'
export { tryFollowUp } from './service/tries.ts'
export type { ConversationId, FollowUpId, RoundId } from './tables.ts'
