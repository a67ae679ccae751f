import type { ReadTx } from '../../platform/database/index.ts'
import { type DeprivationEdition, isDeprivationEdition, partners, situate } from '../../programme/index.ts'
import type { Dimension } from '../cell.ts'
import { type Days, monthOf } from '../period/month.ts'
import { quartersOf } from '../period/quarter.ts'
import type { Asked } from './asked.ts'
import { monthlySums, periodSums, type ValueSum } from './sums.ts'

export const groupings = ['quarter', 'partner', 'setting', 'ward', 'decile', 'kind'] as const
export type Grouping = (typeof groupings)[number]

export const isGrouping = (typed: string | undefined): typed is Grouping =>
  groupings.some((grouping) => grouping === typed)

/** The sums of one group: a partner, a ward, a quarter. An empty code is what nobody told or nobody can tell. */
export interface Group {
  code: string
  /** A name that the programme gives; null where the code has words of ours. */
  name: string | null
  sums: ValueSum[]
}

export interface BreakdownAsked extends Omit<Asked, 'dimension'> {
  edition: DeprivationEdition
}

/** The edition of the deprivation index that a programme reads its areas by. */
export function editionOf({ deprivationEdition }: Record<string, unknown>): DeprivationEdition {
  return typeof deprivationEdition === 'string' && isDeprivationEdition(deprivationEdition)
    ? deprivationEdition
    : 'imd2025'
}

function groupsOf(
  sums: readonly ValueSum[],
  codeOf: (sum: ValueSum) => string,
  nameOf: (code: string) => string | null,
) {
  const byCode = Map.groupBy(sums, codeOf)
  return [...byCode].map(([code, same]): Group => ({ code, name: nameOf(code), sums: same }))
}

/** What nobody told or nobody can tell comes last. */
const unknownLast = (groups: Group[]) => [
  ...groups.filter(({ code }) => code !== ''),
  ...groups.filter(({ code }) => code === ''),
]
/** In the order of their names, or of their codes where those have words of ours: deciles as numbers. */
const inOrder = (groups: Group[]) =>
  unknownLast(groups.toSorted((a, b) => (a.name ?? a.code).localeCompare(b.name ?? b.code, 'en', { numeric: true })))

/** The areas that lie in one ward or decile, of those in which something counts; an empty code: in none that is known. */
export async function areasOfGroup(
  tx: ReadTx,
  asked: BreakdownAsked,
  part: 'ward' | 'decile',
  code: string,
): Promise<string[]> {
  const values = new Set((await periodSums(tx, { ...asked, dimension: 'area' })).map(({ value }) => value))
  const situated = await situate(tx, [...values], asked.edition)
  return [...values].filter((value) => String(situated.get(value)?.[part] ?? '') === code)
}

async function byArea(tx: ReadTx, asked: BreakdownAsked, part: 'ward' | 'decile'): Promise<Group[]> {
  const sums = await periodSums(tx, { ...asked, dimension: 'area' })
  const situated = await situate(tx, [...new Set(sums.map(({ value }) => value))], asked.edition)
  const names = new Map([...situated.values()].map(({ ward, wardName }) => [ward ?? '', wardName]))
  const codeOf = ({ value }: ValueSum) => String(situated.get(value)?.[part] ?? '')
  return groupsOf(sums, codeOf, (code) => (part === 'ward' ? (names.get(code) ?? null) : null))
}

async function byQuarter(tx: ReadTx, asked: BreakdownAsked): Promise<Group[]> {
  const months = await monthlySums(tx, { ...asked, dimension: 'all' })
  return quartersOf(asked).map(({ from, to }: Days): Group => {
    const within = months.filter(({ month }) => month >= monthOf(from) && month <= to)
    return { code: `${from}/${to}`, name: null, sums: within }
  })
}

async function byValue(tx: ReadTx, asked: BreakdownAsked, dimension: Dimension): Promise<Group[]> {
  const sums = await periodSums(tx, { ...asked, dimension })
  const names = new Map(dimension === 'partner' ? (await partners(tx)).map(({ code, name }) => [code, name]) : [])
  return groupsOf(
    sums,
    ({ value }) => value,
    (code) => names.get(code) ?? null,
  )
}

/** The sums of a period in groups, in an order that stays. */
export async function breakdown(tx: ReadTx, asked: BreakdownAsked, by: Grouping): Promise<Group[]> {
  switch (by) {
    case 'quarter':
      return byQuarter(tx, asked)
    case 'ward':
    case 'decile':
      return inOrder(await byArea(tx, asked, by))
    default:
      return inOrder(await byValue(tx, asked, by))
  }
}
