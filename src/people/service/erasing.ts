import type { CommandId, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { forgetAccountsOf } from '../../platform/session/index.ts'
import { personErased } from '../entries.ts'
import { type OnePerson, onePerson } from '../queries/same.ts'
import type { PersonId } from '../tables.ts'
import { knownPerson } from './known.ts'

/** Removes whatever a module keeps about somebody. Modules that keep something register one when they are loaded. */
type Eraser = (tx: Tx, person: OnePerson) => Promise<void>

const erasers: Eraser[] = []

export function onErase(eraser: Eraser): void {
  erasers.push(eraser)
}

/** State goes, and with it the link from the keys to the person; entries stay and lead nowhere, so counts stay. */
export async function forget(tx: Tx, same: OnePerson, commandId: CommandId | null): Promise<void> {
  // Whoever builds on a module erases before it, as their rows refer to its own.
  for (const erase of erasers.toReversed()) await erase(tx, same)
  await forgetAccountsOf(tx, same.ids)
  await tx.db.deleteFrom('person').where('programme_id', '=', tx.programmeId).where('id', 'in', same.ids).execute()
  await record(
    tx,
    same.keys.map((key) => personErased(key, tx.today, {})),
    commandId,
  )
}

/** Erases somebody, and all records that were merged into theirs. It cannot be undone. */
export async function erasePerson(tx: Tx, id: PersonId, commandId: CommandId | null = null): Promise<void> {
  const person = await knownPerson(tx, id)
  await forget(tx, await onePerson(tx, person.id), commandId)
}
