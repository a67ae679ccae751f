// Who is at the other end: accounts and their sessions. A token is known only to the browser; we keep its hash.
export { type Account, accountByKey, accounts, addAccount, forgetAccountsOf } from './account.ts'
export { closeSession, openSession, type Session, sessionOf, touchSession } from './session.ts'
