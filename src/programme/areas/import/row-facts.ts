import { parsePostcode } from '../../../platform/input/index.ts'
import { type DeprivationEdition, isDeprivationEdition } from '../deprivation.ts'
import type { AreaKind } from '../tables.ts'
import { areaCode, cell, decimal, has, place, type Row, wholeNumber } from './cells.ts'
import { centroid, isInDegrees } from './centroid.ts'
import type { AreaFact, DeprivationFact, Facts } from './facts.ts'
import type { Column, Columns } from './headings.ts'
import type { RefusalReason } from './refusals.ts'

type Reader = (row: Row) => Facts | RefusalReason

const nothing: Facts = { areas: [], deprivation: [], postcodes: [] }

/** A postcode of another form than our own is refused rather than filed where nobody would look for it. */
const postcodeReader =
  (columns: Columns): Reader =>
  (row) => {
    if (cell(row, columns.ended) !== '') return 'ended'
    const postcode = parsePostcode(cell(row, columns.postcode))
    if (!postcode.ok) return 'no-postcode'
    const lsoa = areaCode(row, columns.lsoaCode)
    const ward = areaCode(row, columns.wardCode)
    const authority = areaCode(row, columns.authorityCode)
    if (!lsoa && !ward && !authority) return 'no-area'
    return { ...nothing, postcodes: [{ postcode: postcode.value, lsoa, ward, authority, ...place(row, columns) }] }
  }

/**
 * The edition of a file of deprivation: from the year in the heading of the decile, else from the years of its areas,
 * which MHCLG put in the headings: 2019 used LSOAs of 2011 and districts of 2019; 2025 those of 2021 and 2024.
 */
function editionOf({ decile, lsoaCode, authorityCode }: Columns): DeprivationEdition | null {
  const years = `${lsoaCode?.year}/${authorityCode?.year}`
  const year = decile?.year ?? { '2011/2019': '2019', '2021/2024': '2025' }[years]
  const edition = `imd${year}`
  return isDeprivationEdition(edition) ? edition : null
}

function deprivationOf(row: Row, columns: Columns, code: string): DeprivationFact | RefusalReason {
  const edition = editionOf(columns)
  if (edition === null) return 'unknown-edition'
  const decile = wholeNumber(row, columns.decile)
  if (decile === null || decile < 1 || decile > 10) return 'no-decile'
  return { code, edition, decile, rank: wholeNumber(row, columns.rank), score: decimal(row, columns.score) }
}

type Level = { readonly kind: AreaKind; readonly code: Column | null; readonly name: Column | null }

const levelsOf = (columns: Columns): Level[] => [
  { kind: 'lsoa', code: columns.lsoaCode, name: columns.lsoaName },
  { kind: 'ward', code: columns.wardCode, name: columns.wardName },
  { kind: 'local-authority', code: columns.authorityCode, name: columns.authorityName },
]

/** An LSOA belongs to a ward, a ward to a local authority; an LSOA without a ward belongs to none. */
const parentOf = (row: Row, level: Level, above: Level | undefined) =>
  above && (level.kind === 'lsoa') === (above.kind === 'ward') ? areaCode(row, above.code) : null

function areaOf(row: Row, level: Level, above: Level | undefined): AreaFact | null {
  const [code, name] = [areaCode(row, level.code), cell(row, level.name)]
  if (code === null || name === '') return null
  const edition = level.code?.year ?? level.name?.year ?? 'unknown'
  const nowhere = { latitude: null, longitude: null, isWorkedOut: false, boundary: null }
  return { code, kind: level.kind, name, edition, parent: parentOf(row, level, above), ...nowhere }
}

/** Place and boundary are those of the smallest area that the row is about. */
function placed(area: AreaFact, row: Row, columns: Columns): AreaFact {
  const known = place(row, columns)
  const centre = known.latitude === null && row.boundary ? centroid(row.boundary) : null
  const boundary = row.boundary ? JSON.stringify(row.boundary) : null
  return { ...area, ...known, ...centre, isWorkedOut: centre !== null, boundary }
}

const areaReader = (columns: Columns): Reader => {
  const levels = levelsOf(columns).filter(({ code }) => code !== null)
  const [own] = levels
  return (row) => {
    const code = own ? areaCode(row, own.code) : null
    if (!own || code === null) return 'no-area'
    if (row.boundary && !isInDegrees(row.boundary)) return 'not-degrees'
    const deprivation = columns.decile && columns.lsoaCode ? deprivationOf(row, columns, code) : null
    if (typeof deprivation === 'string') return deprivation
    const areas = levels.flatMap((level, at) => areaOf(row, level, levels[at + 1]) ?? [])
    if (areas.length === 0 && !deprivation) return 'no-name'
    return {
      ...nothing,
      areas: areas.map((area) => (area.code === code ? placed(area, row, columns) : area)),
      deprivation: deprivation ? [deprivation] : [],
    }
  }
}

/** How to read the rows of a file with these columns; null where there is nothing in it for Kith. */
export function readerFor(columns: Columns): Reader | null {
  if (columns.postcode) return has(columns, 'lsoaCode') ? postcodeReader(columns) : null
  const names = has(columns, 'lsoaName') || has(columns, 'wardName') || has(columns, 'authorityName')
  const deciles = has(columns, 'lsoaCode', 'decile')
  return names || deciles ? areaReader(columns) : null
}
