// The append-only record: what happened, told in the transaction that changed it.
export { changedFields } from './changed-fields.ts'
export type { DetailKind, Shape } from './detail.ts'
export { type DeclaredEntry, defineEntry, type Entry, type EntryKind, entryKinds } from './entry.ts'
export { catchUp, type Follower, followOnce } from './follow.ts'
export { once } from './once.ts'
export { entriesAbout, entriesOf, type Recorded } from './read.ts'
export { record } from './record.ts'
export { entryWithdrawn, withdrawEntry } from './withdraw.ts'
