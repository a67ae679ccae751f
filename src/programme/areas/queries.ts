import type { ReadTx } from '../../platform/database/index.ts'
import { parseOutward, parsePostcode } from '../../platform/input/index.ts'
import type { Decile, DeprivationEdition } from './deprivation.ts'
import { liverpoolWards } from './liverpool-wards.ts'
import type { AreaKind } from './tables.ts'

export type Area = {
  readonly code: string
  readonly kind: AreaKind
  readonly name: string
  readonly edition: string
  readonly parent: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Where a postcode lies; an area that is not among the imported ones is null. */
export type Whereabouts = {
  readonly lsoa: Area | null
  readonly ward: Area | null
  readonly localAuthority: Area | null
}

const areas = (tx: ReadTx) =>
  tx.db.selectFrom('area').select(['code', 'kind', 'name', 'edition', 'parent_code as parent', 'latitude', 'longitude'])

export async function areaByCode(tx: ReadTx, code: string): Promise<Area | null> {
  return (await areas(tx).where('code', '=', code).executeTakeFirst()) ?? null
}

const areaOrNull = async (tx: ReadTx, code: string | null) => (code === null ? null : areaByCode(tx, code))

/**
 * The areas of a whole postcode, as typed; null where it is none or is not known. The ward is the one that the postcode
 * file names; where it names none, the ward that the LSOA fits best (in Liverpool one postcode in six lies in another).
 * The postcode itself is not handed back: it becomes an area and need not be kept.
 */
export async function areaOfPostcode(tx: ReadTx, typed: string): Promise<Whereabouts | null> {
  const postcode = parsePostcode(typed)
  if (!postcode.ok) return null
  const found = await tx.db
    .selectFrom('postcode_area')
    .select(['lsoa_code', 'ward_code', 'authority_code'])
    .where('postcode', '=', postcode.value)
    .executeTakeFirst()
  if (!found) return null
  const lsoa = await areaOrNull(tx, found.lsoa_code)
  const ward = (await areaOrNull(tx, found.ward_code)) ?? (await areaOrNull(tx, lsoa?.parent ?? null))
  return { lsoa, ward, localAuthority: await areaOrNull(tx, found.authority_code ?? ward?.parent ?? null) }
}

/** The wards of a local authority by name. */
export function wardsOf(tx: ReadTx, localAuthority: string): Promise<Area[]> {
  return areas(tx).where('parent_code', '=', localAuthority).where('kind', '=', 'ward').orderBy('name').execute()
}

/** What people call these areas: wards by their names, LSOAs by the ward they fit best. Unknown codes are left out. */
export async function areaNames(tx: ReadTx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('area')
    .leftJoin('area as parent', (join) =>
      join.onRef('parent.code', '=', 'area.parent_code').on('area.kind', '=', 'lsoa'),
    )
    .select(['area.code', 'area.name', 'parent.name as ward'])
    .where('area.code', 'in', codes)
    .execute()
  return new Map(rows.map(({ code, name, ward }) => [code, ward ?? name]))
}

/** An area's own code, and those of the LSOAs that fit it best where it is a ward. */
export async function codesWithin(tx: ReadTx, code: string): Promise<string[]> {
  const parts = await tx.db
    .selectFrom('area')
    .select('code')
    .where('parent_code', '=', code)
    .where('kind', '=', 'lsoa')
    .execute()
  return [code, ...parts.map((part) => part.code)]
}

/** All local authorities that have wards here, by name. */
export function localAuthorities(tx: ReadTx): Promise<Area[]> {
  return areas(tx).where('kind', '=', 'local-authority').orderBy('name').execute()
}

/** The ward of this name, as typed, or the first one whose name begins so: "Toxteth", "princes p". */
export async function wardNamed(tx: ReadTx, typed: string): Promise<Area | null> {
  const beginning = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '')
  if (beginning.length < 3) return null
  const found = await areas(tx)
    .where('kind', '=', 'ward')
    .where(({ fn }) => fn<string>('lower', ['name']), 'like', `${beginning}%`)
    .orderBy(({ fn }) => fn('length', ['name']))
    .orderBy('name')
    .executeTakeFirst()
  return found ?? null
}

async function wardsOfPostcodes(tx: ReadTx, outward: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('postcode_area')
    .leftJoin('area as lsoa', 'lsoa.code', 'postcode_area.lsoa_code')
    .select((select) => select.fn.coalesce('ward_code', 'lsoa.parent_code').as('ward'))
    .where('postcode', 'like', `${outward} %`)
    .groupBy('ward')
    .orderBy((order) => order.fn.countAll(), 'desc')
    .execute()
  return rows.flatMap(({ ward }) => ward ?? [])
}

const wardsOfFacts = (outward: string) =>
  liverpoolWards.filter((ward) => ward.outwardCodes.includes(outward)).map(({ code }) => code)

/**
 * The wards that share the first half of a postcode, as typed, those with most of its postcodes first; from the short
 * table of facts, in order of name, where no postcodes were imported. Empty where it is no first half or not known.
 */
export async function wardsOfOutward(tx: ReadTx, typed: string): Promise<Area[]> {
  const outward = parseOutward(typed)
  if (!outward.ok) return []
  const counted = await wardsOfPostcodes(tx, outward.value)
  const codes = counted.length > 0 ? counted : wardsOfFacts(outward.value)
  if (codes.length === 0) return []
  const found = await areas(tx).where('code', 'in', codes).where('kind', '=', 'ward').execute()
  return found.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}

/** The decile of an area in one edition; null where it has none, as an LSOA redrawn since that edition. */
export async function decileOf<Edition extends DeprivationEdition>(
  tx: ReadTx,
  code: string,
  edition: Edition,
): Promise<Decile<Edition> | null> {
  return (await decilesOf(tx, [code], edition)).get(code) ?? null
}

/** The deciles of many areas, all of one edition. Areas without one are not in the map. */
export async function decilesOf<Edition extends DeprivationEdition>(
  tx: ReadTx,
  codes: readonly string[],
  edition: Edition,
): Promise<Map<string, Decile<Edition>>> {
  if (codes.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('area_deprivation')
    .select(['code', 'decile'])
    .where('edition', '=', edition)
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map(({ code, decile }) => [code, { edition, decile }]))
}
