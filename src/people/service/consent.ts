import type { CommandId, Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { decideConsent } from '../consent/decide.ts'
import type { Agreement, Purpose, WayOfConsent } from '../consent/purposes.ts'
import { consentsOf } from '../queries/consents.ts'
import { onePerson } from '../queries/same.ts'
import type { PersonId } from '../tables.ts'
import { forget } from './erasing.ts'
import { knownPerson } from './known.ts'

interface Consenting {
  personId: PersonId
  happenedOn?: string
}

/** Records what somebody agrees to; what they agreed to before, in the same words, is not recorded twice. */
export async function giveConsent(
  tx: Tx,
  { personId, agreements, happenedOn }: Consenting & { agreements: readonly Agreement[] },
  commandId: CommandId | null = null,
): Promise<void> {
  const person = await knownPerson(tx, personId)
  const past = await consentsOf(tx, (await onePerson(tx, person.id)).keys)
  const telling = { about: person.key, on: happenedOn ?? tx.today }
  await record(tx, decideConsent(telling, { give: agreements }, past), commandId)
}

/** Acts at once. Whoever no longer agrees to be kept by name is forgotten in the same transaction: true is returned. */
export async function withdrawConsent(
  tx: Tx,
  withdrawn: Consenting & { purposes: readonly Purpose[]; how: WayOfConsent },
  commandId: CommandId | null = null,
): Promise<boolean> {
  const person = await knownPerson(tx, withdrawn.personId)
  const same = await onePerson(tx, person.id)
  const telling = { about: person.key, on: withdrawn.happenedOn ?? tx.today }
  const command = { withdraw: withdrawn.purposes, how: withdrawn.how }
  await record(tx, decideConsent(telling, command, await consentsOf(tx, same.keys)), commandId)
  const forgotten = withdrawn.purposes.includes('keep')
  if (forgotten) await forget(tx, same, commandId)
  return forgotten
}
