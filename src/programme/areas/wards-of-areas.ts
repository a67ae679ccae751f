import type { ReadTx } from '../../platform/database/index.ts'

/** The ward of each of these areas: its own code, or the one that an LSOA fits best. Other codes are left out. */
export async function wardsOfAreas(tx: ReadTx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await tx.db
    .selectFrom('area')
    .select(['code', 'kind', 'parent_code as parent'])
    .where('code', 'in', [...new Set(codes)])
    .where('kind', 'in', ['ward', 'lsoa'])
    .execute()
  return new Map(
    found.flatMap(({ code, kind, parent }): [string, string][] => {
      const ward = kind === 'ward' ? code : parent
      return ward ? [[code, ward]] : []
    }),
  )
}
