import { sql } from 'kysely'
import type { ReadTx } from '../platform/database/index.ts'
import { verifyState } from '../platform/record/index.ts'
import { contractLineSet, targetSet } from './entries.ts'

interface Sides {
  name: string
  kept: string | null
  told: string | null
}

const said = ({ name, kept, told }: Sides) =>
  `${name}: ${kept ? `kept as ${kept}` : 'not kept'}, ${told ? `told as ${told}` : 'not in the record'}`

/** Every version of every line is kept as the record tells it. Entries from before lines had versions tell of the first. */
async function moneyDifferences(tx: ReadTx): Promise<string[]> {
  const { rows } = await sql<Sides>`
    with told as (
      select distinct on (1, 2) detail->>'line' as code, coalesce((detail->>'version')::integer, 1) as version,
        concat_ws(' ', detail->>'amount', 'pence', detail->>'from', detail->>'to') as told
      from record where programme_id = ${tx.programmeId} and what = ${contractLineSet.what}
      order by 1, 2, position desc),
    kept as (
      select code, version, concat_ws(' ', amount_pence, 'pence', from_on, to_on) as kept
      from contract_line where programme_id = ${tx.programmeId})
    select concat('line ', code, ', version ', version) as name, kept, told from kept full join told using (code, version)
    where kept is distinct from told order by code, version`.execute(tx.db)
  return rows.map(said)
}

async function targetDifferences(tx: ReadTx): Promise<string[]> {
  const { rows } = await sql<Sides>`
    with told as (
      select distinct on (1) concat_ws(' ', detail->>'output', detail->>'from', detail->>'to') as name,
        detail->>'amount' as told
      from record where programme_id = ${tx.programmeId} and what = ${targetSet.what} order by 1, position desc),
    kept as (
      select concat_ws(' ', output, from_on, to_on) as name, amount::text as kept
      from output_target where programme_id = ${tx.programmeId})
    select name, kept, told from kept full join told using (name) where kept is distinct from told order by name`.execute(
    tx.db,
  )
  return rows.map(said)
}

verifyState({ about: 'contract money', differences: moneyDifferences })
verifyState({ about: 'targets', differences: targetDifferences })
