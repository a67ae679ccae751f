import type { ReadTx } from '../../platform/database/index.ts'
import { comparables } from '../comparables.ts'
import type { Contact } from '../contact.ts'
import { isSameName, reachKeys } from '../matching/index.ts'
import type { PersonId } from '../tables.ts'

export interface KnownAs {
  name: string
  contact: Contact
}

/** The records of just this name with just this phone or e-mail, merged ones too: nobody who is only alike. */
export async function recordsKnownAs(tx: ReadTx, { name, contact }: KnownAs): Promise<PersonId[]> {
  const keys = comparables({ name, birthYear: null, postcode: null, area: null }, [contact]).flatMap(reachKeys)
  if (keys.length === 0) return []
  const filed = await tx.db
    .selectFrom('blocking_key as filed')
    .innerJoin('person', (join) =>
      join.onRef('person.programme_id', '=', 'filed.programme_id').onRef('person.id', '=', 'filed.person_id'),
    )
    .select(['person.id', 'person.name'])
    .where('filed.programme_id', '=', tx.programmeId)
    .where('filed.blocking_key', 'in', keys)
    .orderBy('person.id')
    .execute()
  return filed.filter((each) => isSameName(each.name, name)).map(({ id }) => id)
}
