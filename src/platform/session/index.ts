// Who is at the other end: accounts and their sessions. A token is known only to the browser; we keep its hash.
export {
  type Account,
  accountByEmail,
  accountById,
  accountByKey,
  accounts,
  addAccount,
  changeAccount,
  endAccount,
  forgetAccountsOf,
} from './account.ts'
export { actorNames } from './account-names.ts'
export { browserName } from './browser-name.ts'
export * as entries from './entries.ts'
export { limitsFor, type SessionLimits } from './limits.ts'
export {
  endReused,
  endSessions,
  type OwnSession,
  onSessionsEnded,
  type SessionsEnded,
  sessionsOf,
} from './own-sessions.ts'
export { type RememberedSessions, rememberSessions, sessionChanged } from './remembered.ts'
export { type Renewal, renewSession } from './renewal.ts'
export { closeSession, openSession, type Session, type SessionSettings, sessionOf } from './session.ts'
export { hashOf, newToken } from './token.ts'
