import type { CommandId, JsonObject, ProgrammeId, ReadTx, Tx } from '../database/index.ts'
import type { Typed } from '../fields/index.ts'
import type { Session } from '../session/index.ts'
import type { Vault } from '../vault/index.ts'
import type { Words } from '../words/index.ts'

/** Something that only some roles may do. Each module's routes name one; the programme's table makes them. */
export interface Capability {
  readonly name: string
  readonly roles: readonly string[] | 'everyone' | 'signed-in'
}

/** The two that know no role: the platform's own pages need no more. */
export const anyone: Capability = { name: 'visit', roles: 'everyone' }
export const oneself: Capability = { name: 'be-signed-in', roles: 'signed-in' }

export interface ProgrammeSeen {
  id: ProgrammeId
  slug: string
  name: string
  language: string
  startsOn: string
  endsOn: string | null
  settings: JsonObject
}

/** The other end, as far as it can be told without asking. */
export interface Caller {
  /** Network address. */
  readonly address: string
  /** Browser and system ("Firefox, Android"). */
  readonly browser: string | null
  /** Left in this browser when somebody last signed in with it. */
  readonly knownBrowser: string | undefined
}

/** One request, after its programme and its session are known. */
export interface Visit<T extends ReadTx = ReadTx> {
  readonly tx: T
  readonly programme: ProgrammeSeen
  readonly words: Words
  readonly session: Session | null
  readonly params: Readonly<Record<string, string>>
  readonly query: Typed
  /** Path of the page within the programme, without its slug, and the query string as asked. */
  readonly path: string
  readonly demo: boolean
  /** Nobody can sign in here: it was a demo, and this app is none. */
  readonly closed: boolean
  readonly caller: Caller
  readonly vault: Vault
  /** Address of a page of this programme: `url('/people')`. */
  url(path: string): string
  /** The same with the site's own name in front, for whoever takes it elsewhere. */
  absolute(path: string): string
  may(capability: Capability): boolean
}

/** What the answer should change in the browser, once the transaction has been committed. */
export interface Effects {
  /** A new session's token, or null to end the one there is. */
  session?: string | null
  language?: string
  /** The programme's own particulars are read anew for the next page. */
  programme?: 'changed'
  /** A mark by which this browser is known again at the next sign-in. */
  knownBrowser?: string
}

export interface Submission extends Visit<Tx> {
  readonly typed: Typed
  readonly commandId: CommandId
  readonly effects: Effects
}

export function permits(capability: Capability, session: Pick<Session, 'roles'> | null): boolean {
  if (capability.roles === 'everyone') return true
  if (!session) return false
  return capability.roles === 'signed-in' || session.roles.some((role) => capability.roles.includes(role))
}
