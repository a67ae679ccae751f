import type { Called, Database, ProgrammeId, Tx } from '../../platform/database/index.ts'
import { hashOf } from '../../platform/session/index.ts'
import type { Item } from './arrived.ts'
import type { Pass } from './pass.ts'

const most = 5_000

/** Passes that this process has read, by the hash of their token, which is all that is kept of it. Gone with the handle of the database that they came from. */
const known = new WeakMap<Database, Map<string, Pass>>()
const nameOf = (programmeId: ProgrammeId, token: string) => `${programmeId} ${hashOf(token).toString('base64')}`

/** Keeps a pass that works; what it says is proved each time that it is used. */
export function rememberPass(database: Database, programmeId: ProgrammeId, token: string, pass: Pass): void {
  if (pass.mark === null) return
  const passes = known.get(database) ?? new Map<string, Pass>()
  known.set(database, passes)
  const name = nameOf(programmeId, token)
  passes.delete(name)
  if (passes.size >= most) passes.delete(passes.keys().next().value ?? '')
  passes.set(name, pass)
}

export function rememberedPass(database: Database, programmeId: ProgrammeId, token: string): Pass | undefined {
  return known.get(database)?.get(nameOf(programmeId, token))
}

const come: Called = { name: 'captures_come' }

/** Lets the transaction count only if a remembered pass still is what it was, and none of what was sent has come before. */
export function proveComing(tx: Tx, token: string, pass: Pass, items: readonly Item[]): void {
  tx.call(come, [tx.programmeId, hashOf(token), tx.now, pass.mark, items.map(({ id }) => id)])
}
