import { idsByKey, type PersonId } from '../../people/index.ts'
import { asId, type CommandId, type JsonObject, type Key, type ReadTx } from '../../platform/database/index.ts'
import type { Deed } from '../deed.ts'
import type { Command } from './commands.ts'
import { Made } from './made.ts'

interface Told {
  about: Key | null
  detail: JsonObject
}

/** What the record tells of commands, the first entry of each. */
async function toldCommands(tx: ReadTx): Promise<Map<CommandId, Told>> {
  const rows = await tx.db
    .selectFrom('record')
    .select(['command_id as commandId', 'about', 'detail'])
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', 'is not', null)
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.flatMap(({ commandId, ...told }) => (commandId ? [[commandId, told]] : [])))
}

const idIn = <Name extends string>(detail: JsonObject, name: string) => {
  const value = detail[name]
  return asId<Name>(typeof value === 'string' ? value : undefined)
}

function remember<T>(book: { set(number: number, made: T): void }, number: number, made: T | null): void {
  if (made !== null) book.set(number, made)
}

/** Notes what a deed that was done had made. Whoever was erased since is not there, and no later deed speaks of them. */
function recall(made: Made, deed: Deed, { about, detail }: Told, persons: ReadonlyMap<Key, PersonId>): void {
  const id = about && persons.get(about)
  if (deed.verb === 'add-staff') remember(made.accounts, deed.account, about)
  if (deed.verb === 'add-person' && about && id) made.persons.set(deed.person, { id, key: about })
  if (deed.verb === 'add-venue') remember(made.venues, deed.venue, idIn(detail, 'venue'))
  if (deed.verb === 'open-hub') remember(made.hubs, deed.hub, idIn(detail, 'hub'))
  if (deed.verb === 'open-round') remember(made.rounds, deed.round, idIn(detail, 'round'))
  if (deed.verb === 'talk') remember(made.talks, deed.talk, idIn(detail, 'conversation'))
  if (deed.verb === 'promise') remember(made.followUps, deed.followUp, idIn(detail, 'followUp'))
  if (deed.verb === 'offer') remember(made.activities, deed.activity, idIn(detail, 'activity'))
  if (deed.verb === 'add-theme') remember(made.themes, deed.theme, idIn(detail, 'theme'))
  if (deed.verb === 'raise-need') remember(made.needs, deed.need, idIn(detail, 'need'))
  if (deed.verb === 'plan-session') remember(made.sessions, deed.session, idIn(detail, 'session'))
}

export interface Recovered {
  made: Made
  /** How many of the commands were done: all of them up to the end of a day. */
  done: number
}

/** Whether the last day was told: then all was done, and there is no need to read on. */
async function isDone(tx: ReadTx, commands: readonly Command[]): Promise<boolean> {
  const lastDay = commands.at(-1)?.day
  const ids = commands.filter(({ day }) => day === lastDay).map(({ commandId }) => commandId)
  if (ids.length === 0) return true
  const found = await tx.db
    .selectFrom('record')
    .select('position')
    .where('programme_id', '=', tx.programmeId)
    .where('command_id', 'in', ids)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What a replay that was broken off had done: days are done whole or not at all. */
export async function recover(tx: ReadTx, commands: readonly Command[]): Promise<Recovered> {
  if (await isDone(tx, commands)) return { made: new Made(), done: commands.length }
  const told = await toldCommands(tx)
  const persons = await idsByKey(tx)
  const made = new Made()
  let lastDay = ''
  for (const { commandId, day, deed } of commands) {
    const before = told.get(commandId)
    if (!before) continue
    lastDay = day
    recall(made, deed, before, persons)
  }
  return { made, done: commands.findLastIndex(({ day }) => day <= lastDay) + 1 }
}
