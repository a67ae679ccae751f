import { groupLabel } from '../evidence/index.ts'
import { ageBandOptions, ageBands } from '../people/index.ts'
import { settings } from '../places/index.ts'
import { labelIn } from '../platform/page/index.ts'
import type { Words } from '../platform/words/index.ts'

/** The ways to part those who were asked. */
export const partings = ['ward', 'decile', 'age', 'setting'] as const
export type Parting = (typeof partings)[number]

/** One part: a ward, a tenth by deprivation, an age band, a kind of place. An empty code is what nobody told. */
export interface Part {
  by: Parting
  code: string
  /** Of a ward; the others have words of ours. */
  name: string | null
}

/** The values that there are, whether or not anybody was met there. Wards come from the programme. */
export const knownCodes: Readonly<Record<Exclude<Parting, 'ward'>, readonly string[]>> = {
  decile: Array.from({ length: 10 }, (_, n) => String(n + 1)),
  age: ageBands,
  setting: settings.map(({ value }) => value),
}

export function isParting(typed: string | undefined): typed is Parting {
  return partings.some((parting) => parting === typed)
}

/** A part in the reader's words, as it stands in a table of its like. */
export function partLabel({ by, code, name }: Part, words: Words): string {
  if (by !== 'age') return groupLabel(by, { code, name }, words)
  return code === '' ? words.t('insight.part.age-not-told') : labelIn(ageBandOptions, code, words)
}

/** The same on its own: "Age 18 to 24", "Ward Anfield". */
export function partInWords(part: Part, words: Words): string {
  return words.t(`insight.part.${part.by}`, { name: partLabel(part, words) })
}

/** As an address says it. */
export const partAsked = ({ by, code }: Part): string => `${by}.${code}`
