import type { Called, Tx } from '../database/index.ts'
import { liveSession, type ReadSession, readSession, type Session } from './session.ts'
import { hashOf } from './token.ts'

const freshFor = 10_000
const most = 5_000

const sessionStill: Called = { name: 'session_still' }

/**
 * Sessions that this process has just read. One is taken on trust only until the end of the transaction: with it goes
 * the question whether it is still the same, and if not, nothing of the transaction counts (`sessionChanged`). So
 * whoever is signed out is out at once, and a request need not wait for its session before it asks for anything else.
 */
export interface RememberedSessions {
  find(tx: Tx, token: string | undefined): Promise<Session | null>
  forget(token: string | undefined): void
}

interface Remembered extends ReadSession {
  readAt: Date
}

function trusted(known: Remembered | undefined, now: Date): Session | null {
  const age = known ? now.getTime() - known.readAt.getTime() : Number.POSITIVE_INFINITY
  if (!known || age < 0 || age > freshFor) return null
  return liveSession(known, now)
}

export function rememberSessions(): RememberedSessions {
  const known = new Map<string, Remembered>()
  const nameOf = (tx: Tx, hash: Buffer) => `${tx.programmeId} ${hash.toString('base64')}`
  const keep = (name: string, found: ReadSession, readAt: Date) => {
    known.delete(name)
    if (known.size >= most) known.delete(known.keys().next().value ?? '')
    if (found.presented.isCurrent && found.mark !== null) known.set(name, { ...found, readAt })
  }
  return {
    find: async (tx, token) => {
      if (!token) return null
      const hash = hashOf(token)
      const name = nameOf(tx, hash)
      const remembered = known.get(name)
      const session = trusted(remembered, tx.now)
      if (remembered && session) {
        tx.call(sessionStill, [tx.programmeId, hash, tx.now, remembered.mark])
        return session
      }
      const found = await readSession(tx, token)
      if (!found) return null
      keep(name, found, tx.now)
      return liveSession(found, tx.now)
    },
    forget: (token) => {
      const hash = token ? hashOf(token).toString('base64') : ''
      for (const name of known.keys()) if (name.endsWith(` ${hash}`)) known.delete(name)
    },
  }
}

/** A remembered session had ended or changed: nothing was done, and all may be tried again. */
export function sessionChanged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'KS001'
}
