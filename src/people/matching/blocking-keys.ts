import type { Comparable } from './comparable.ts'
import { nameParts } from './name-parts.ts'
import { formalNames } from './nicknames.ts'
import { soundex } from './soundex.ts'

/** How a part of a name sounds; scripts without a Soundex give their first two characters. */
const soundOf = (part: string) => (/^[a-z]+$/.test(part) ? soundex(part) : [...part].slice(0, 2).join(''))

const soundsOf = (part: string | undefined) => (part === undefined ? [] : [...new Set(formalNames(part).map(soundOf))])

/** Two boxes for a year, so that a year and the next always share one. */
const yearBoxes = (year: number) => [Math.floor(year / 2), Math.ceil(year / 2)]

/** First and last part by sound, in the order of the alphabet: "Jones Mary" meets "Mary Ann Jones". */
function wholeNameKeys(parts: readonly string[]): string[] {
  if (parts.length === 1) return soundsOf(parts[0]).map((sound) => `name:${sound}`)
  return soundsOf(parts[0]).flatMap((first) =>
    soundsOf(parts.at(-1)).map((last) => `name:${[first, last].toSorted().join('+')}`),
  )
}

function bornKeys(parts: readonly string[], birthYear: number | null): string[] {
  if (birthYear === null) return []
  const boxes = yearBoxes(birthYear)
  return parts.flatMap(soundsOf).flatMap((sound) => boxes.map((box) => `born:${sound}:${box}`))
}

const isWhole = (postcode: string) => postcode.includes(' ')

/** Those of the keys below that are ways to reach somebody. */
export function reachKeys({ phone, email }: Pick<Comparable, 'phone' | 'email'>): string[] {
  return [...(phone ? [`phone:${phone}`] : []), ...(email ? [`email:${email.toLowerCase()}`] : [])]
}

/**
 * The short texts under which a person is filed, and under which others like them are looked for: people who share no
 * key are not compared at all. Kept in an index, they make a search cost O(log n) and not a comparison with everybody.
 * Keys: the phone, the e-mail, the whole postcode, the sound of the name, the sound of each part with the birth year.
 */
export function blockingKeys(person: Comparable): string[] {
  const parts = nameParts(person.name)
  const keys = [...wholeNameKeys(parts), ...bornKeys(parts, person.birthYear), ...reachKeys(person)]
  if (person.postcode && isWhole(person.postcode)) keys.push(`home:${person.postcode}`)
  return [...new Set(keys)]
}
