import { type CommandId, type Key, newId, newKey, type Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import type { Where } from '../../programme/index.ts'
import { ageBandOf } from '../age-band.ts'
import { decideConsent } from '../consent/decide.ts'
import type { Agreement } from '../consent/purposes.ts'
import type { Contact } from '../contact.ts'
import { personAdded } from '../entries.ts'
import type { PersonId } from '../tables.ts'
import { addContact, filePerson } from './filing.ts'

export interface Particulars {
  name: string
  birthYear?: number | null
  ageBand?: string | null
  area?: string | null
  postcode?: string | null
  language?: string | null
}

export interface NewPerson extends Particulars {
  contact: Contact
  consents: readonly Agreement[]
  /** Through which door they came: outreach, web, desk, … */
  door: string
  where?: Where
  happenedOn?: string
}

export interface AddedPerson {
  id: PersonId
  key: Key
}

/** Keeps somebody by name: only with their consent to that, recorded with whatever else they agreed to. */
export async function addPerson(tx: Tx, given: NewPerson, commandId: CommandId | null = null): Promise<AddedPerson> {
  const on = given.happenedOn ?? tx.today
  if (!given.consents.some(({ purpose }) => purpose === 'keep')) {
    throw new Problem('invalid', 'people.consent.needed', 'consents')
  }
  const ageBand = given.ageBand ?? (given.birthYear ? ageBandOf(given.birthYear, on) : null)
  const added: AddedPerson = { id: newId<'person'>(), key: newKey() }
  await insertPerson(tx, added, { ...given, ageBand })
  const { door, where } = given
  const told = personAdded(added.key, on, { ...where, area: where?.area ?? given.area, door, ageBand })
  const consents = decideConsent({ about: added.key, on }, { give: given.consents }, new Map())
  await record(tx, [told, ...consents], commandId)
  return added
}

function insertPerson(tx: Tx, { id, key }: AddedPerson, given: NewPerson): Promise<unknown> {
  const { name, birthYear = null, ageBand = null, area = null, postcode = null, language = null, contact } = given
  const row = tx.db
    .insertInto('person')
    .values({
      programme_id: tx.programmeId,
      id,
      key,
      name,
      birth_year: birthYear,
      age_band: ageBand,
      area,
      postcode,
      language,
      channel: contact.channel,
      merged_into: null,
      created_at: tx.now,
    })
    .execute()
  // Sent one behind the other on one connection, so that the rows that refer to the person come after them.
  const known = { name, birthYear, postcode, area }
  return Promise.all([row, addContact(tx, id, contact, true), filePerson(tx, id, known, [contact])])
}
