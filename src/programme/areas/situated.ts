import { sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import type { DeprivationEdition } from './deprivation.ts'

/** Where an area lies. Null where that cannot be told: the first half of a postcode lies in several wards. */
export interface Situated {
  ward: string | null
  wardName: string | null
  /** Of the LSOA itself; where only the ward is known, of its LSOA of middle rank. */
  decile: number | null
}

/**
 * The ward and the decile of many areas in one query, by code: an LSOA lies in the ward that it fits best, a ward has the
 * decile that `wardDecile` tells. Codes that are no LSOA and no ward are not in the map.
 */
export async function situate(
  tx: ReadTx,
  codes: readonly string[],
  edition: DeprivationEdition,
): Promise<Map<string, Situated>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<Situated & { code: string }>`
    with asked as (select code, kind, parent_code from area where code = any(${codes}::text[]) and kind in ('lsoa', 'ward')),
    middle as (
      select lsoa.parent_code as code,
        (array_agg(deprivation.decile order by deprivation.rank))[ceil(count(*) / 2.0)::integer] as decile
      from asked join area lsoa on lsoa.parent_code = asked.code and lsoa.kind = 'lsoa'
      join area_deprivation deprivation on deprivation.code = lsoa.code
      where asked.kind = 'ward' and deprivation.edition = ${edition} and deprivation.rank is not null
      group by lsoa.parent_code)
    select asked.code, ward.code as ward, ward.name as "wardName", coalesce(middle.decile, own.decile) as decile
    from asked
    left join area ward on ward.kind = 'ward'
      and ward.code = case asked.kind when 'ward' then asked.code else asked.parent_code end
    left join middle on middle.code = asked.code
    left join area_deprivation own on own.code = asked.code and own.edition = ${edition}`.execute(tx.db)
  return new Map(rows.map(({ code, ...situated }) => [code, situated]))
}
