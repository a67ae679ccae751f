import type { ReadTx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { wardsOf } from './areas/index.ts'

/** The local authority whose wards this programme covers, as its settings say. */
async function localAuthorityOf(tx: ReadTx): Promise<string | null> {
  const { settings } = await tx.db
    .selectFrom('programme')
    .select('settings')
    .where('id', '=', tx.programmeId)
    .executeTakeFirstOrThrow()
  return typeof settings.localAuthority === 'string' ? settings.localAuthority : null
}

/** The neighbourhoods that somebody can say they live in; none until the programme says which authority it covers. */
export async function wardOptions(tx: ReadTx): Promise<Option[]> {
  const authority = await localAuthorityOf(tx)
  const wards = authority ? await wardsOf(tx, authority) : []
  return wards.map(({ code, name }) => ({ value: code, label: { text: name } }))
}
