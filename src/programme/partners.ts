import { newId, type ReadTx, type Tx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { record } from '../platform/record/index.ts'
import { partnerJoined } from './entries.ts'

export interface Partner {
  id: string
  code: string
  name: string
}

/** The organisations that deliver this programme, by name. */
export function partners(tx: ReadTx): Promise<Partner[]> {
  return tx.db
    .selectFrom('partner')
    .select(['id', 'code', 'name'])
    .where('programme_id', '=', tx.programmeId)
    .orderBy('name')
    .execute()
}

/** The code under which the record knows a partner. */
export async function partnerCodeOf(tx: ReadTx, id: string | null): Promise<string | null> {
  return id === null ? null : ((await partners(tx)).find((partner) => partner.id === id)?.code ?? null)
}

/** The organisations to choose from: the code goes on every entry, so it is the option's value. */
export async function partnerOptions(tx: ReadTx): Promise<Option[]> {
  return (await partners(tx)).map(({ code, name }) => ({ value: code, label: { text: name } }))
}

export async function addPartner(tx: Tx, code: string, name: string): Promise<Partner> {
  const partner = { id: newId(), code, name }
  await tx.db
    .insertInto('partner')
    .values({ programme_id: tx.programmeId, ...partner })
    .execute()
  await record(tx, partnerJoined(null, tx.today, { partner: code }))
  return partner
}
