import { type CommandId, newId, type ReadTx, type Tx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { Problem } from '../platform/problem/index.ts'
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

/** A short name that the record can carry: in small letters and digits where the name has any, and of nobody else. */
function codeFor(name: string, taken: ReadonlySet<string>): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const short = words.join('-').slice(0, 30).replace(/-$/, '') || 'partner'
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? short : `${short}-${n}`
    if (!taken.has(code)) return code
  }
}

/** Another organisation that delivers the programme, under the name that people know it by. */
export async function joinPartner(tx: Tx, name: string, commandId: CommandId | null = null): Promise<Partner> {
  const known = await partners(tx)
  if (known.some((partner) => partner.name.toLowerCase() === name.toLowerCase())) {
    throw new Problem('conflict', ['programme.partners.known', { name }], 'name')
  }
  return addPartner(tx, codeFor(name, new Set(known.map(({ code }) => code))), name, commandId)
}

export async function addPartner(
  tx: Tx,
  code: string,
  name: string,
  commandId: CommandId | null = null,
): Promise<Partner> {
  const partner = { id: newId(), code, name }
  await tx.db
    .insertInto('partner')
    .values({ programme_id: tx.programmeId, ...partner })
    .execute()
  await record(tx, partnerJoined(null, tx.today, { partner: code }), commandId)
  return partner
}
