import type { CommandId, Tx } from '../database/index.ts'
import type { Entry } from './entry.ts'

const perEntry = 8

const statement = (entries: number) => {
  const rows = Array.from({ length: entries }, (_, row) => {
    const places = Array.from({ length: perEntry }, (_, column) => `$${row * perEntry + column + 1}`)
    return `(${places.join(', ')})`
  })
  return `insert into record (programme_id, at, happened_on, what, actor, about, detail, command_id) values ${rows.join(', ')}`
}

/** Writes entries in the transaction of the change that they tell of. They are sent at once and not waited for. */
export async function record(tx: Tx, entries: Entry | Entry[], commandId: CommandId | null = null): Promise<void> {
  const list = Array.isArray(entries) ? entries : [entries]
  if (list.length === 0) return
  tx.written.recorded += list.length
  const values = list.flatMap(({ happenedOn, what, about, detail }) => [
    tx.programmeId,
    tx.now,
    happenedOn,
    what,
    tx.actor,
    about,
    detail,
    commandId,
  ])
  tx.send(statement(list.length), values)
}
