import type { Days } from '../../evidence/index.ts'
import type { JsonObject, ReadTx } from '../../platform/database/index.ts'
import { codesWithin, type DeprivationEdition, situate, wardOptions } from '../../programme/index.ts'
import { held } from '../item.ts'
import { knownCodes, type Part, type Parting, partAsked, partings } from '../part.ts'
import { type Asked, type ItemSum, periodSums } from './sums.ts'

export interface PartsAsked extends Days {
  asAt: string
  edition: DeprivationEdition
}

/** The wards of the programme by name, in order of name. */
export async function programmeWards(tx: ReadTx, settings: JsonObject): Promise<Part[]> {
  const options = await wardOptions(tx, settings)
  return options.map(({ value, label }) => ({ by: 'ward', code: value, name: 'text' in label ? label.text : value }))
}

/** All parts that somebody may ask for. */
export async function partsToAsk(tx: ReadTx, settings: JsonObject): Promise<Part[]> {
  const wards = await programmeWards(tx, settings)
  return partings.flatMap((by): Part[] =>
    by === 'ward' ? wards : knownCodes[by].map((code) => ({ by, code, name: null })),
  )
}

export const partNamed = (parts: readonly Part[], typed: string): Part | undefined =>
  parts.find((part) => partAsked(part) === typed)

async function areasOfDecile(tx: ReadTx, asked: PartsAsked, code: string): Promise<string[]> {
  const held = await heardBy(tx, asked, 'area')
  const areas = [...new Set(held.map(({ value }) => value))]
  const situated = await situate(tx, areas, asked.edition)
  return areas.filter((area) => String(situated.get(area)?.decile ?? '') === code)
}

function heardBy(tx: ReadTx, { from, to, asAt }: PartsAsked, dimension: Asked['dimension']): Promise<ItemSum[]> {
  return periodSums(tx, { from, to, asAt, dimension, items: [held] })
}

/** Which sums are those of a part; of everybody, where none is named. */
export async function sumsOfPart(
  tx: ReadTx,
  part: Part | null,
  asked: PartsAsked,
): Promise<Pick<Asked, 'dimension' | 'values'>> {
  if (!part) return { dimension: 'all' }
  if (part.by === 'ward') return { dimension: 'area', values: await codesWithin(tx, part.code) }
  if (part.by === 'decile') return { dimension: 'area', values: await areasOfDecile(tx, asked, part.code) }
  return { dimension: part.by, values: [part.code] }
}

/** A part with the conversations held in it. */
export interface PartSums extends Part {
  sums: ItemSum[]
}

async function byArea(tx: ReadTx, asked: PartsAsked & { items: readonly string[] }, by: 'ward' | 'decile') {
  const { edition, ...rest } = asked
  const sums = await periodSums(tx, { ...rest, dimension: 'area' })
  const situated = await situate(tx, [...new Set(sums.map(({ value }) => value))], edition)
  const names = new Map([...situated.values()].map(({ ward, wardName }) => [ward ?? '', wardName]))
  const codeOf = ({ value }: ItemSum) => String(situated.get(value)?.[by] ?? '')
  return [...Map.groupBy(sums, codeOf)].map(([code, same]): PartSums => {
    return { by, code, name: by === 'ward' ? (names.get(code) ?? null) : null, sums: same }
  })
}

async function byValue(tx: ReadTx, asked: PartsAsked & { items: readonly string[] }, by: 'age' | 'setting') {
  const { edition: _edition, ...rest } = asked
  const sums = await periodSums(tx, { ...rest, dimension: by })
  return [...Map.groupBy(sums, ({ value }) => value)].map(
    ([code, same]): PartSums => ({ by, code, name: null, sums: same }),
  )
}

function placeOf({ by, code, name }: Part): string | number {
  if (by === 'ward') return name ?? code
  return knownCodes[by].indexOf(code)
}

/** By name, or in the order in which they are asked; what nobody told comes last. */
function inOrder(parts: readonly PartSums[]): PartSums[] {
  const told = parts.filter(({ code }) => code !== '')
  const sorted = told.toSorted((a, b) => {
    return String(placeOf(a)).localeCompare(String(placeOf(b)), 'en', { numeric: true })
  })
  return [...sorted, ...parts.filter(({ code }) => code === '')]
}

/** Conversations of a period in parts, in an order that stays. */
export async function sumsByPart(
  tx: ReadTx,
  asked: PartsAsked & { items: readonly string[] },
  by: Parting,
): Promise<PartSums[]> {
  return inOrder(by === 'ward' || by === 'decile' ? await byArea(tx, asked, by) : await byValue(tx, asked, by))
}
