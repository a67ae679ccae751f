import { type Assumptions, type BirthYearLevel, type Level, type PostcodeLevel } from './assumptions.ts'
import type { Comparable } from './comparable.ts'
import { nameLikeness } from './name-likeness.ts'

export type ComparedField = 'name' | 'birthYear' | 'postcode' | 'phone' | 'email'

/** One field that both records have, how it agrees, and the m and u of that level. */
export type FieldLevel = Level & { readonly field: ComparedField; readonly level: string }

function birthYearLevel(a: number, b: number): BirthYearLevel {
  const apart = Math.abs(a - b)
  return apart === 0 ? 'same' : apart === 1 ? 'a-year-apart' : 'different'
}

function postcodeLevel(a: string, b: string): PostcodeLevel {
  const [firstA, firstB] = [a.split(' ')[0], b.split(' ')[0]]
  const bothWhole = a.includes(' ') && b.includes(' ')
  if (!bothWhole) return firstA === firstB ? 'halves-same' : 'halves-different'
  if (a === b) return 'same'
  return firstA === firstB ? 'same-first-half' : 'different'
}

const sameOrNot = (a: string, b: string) => (a.toLowerCase() === b.toLowerCase() ? 'same' : 'different')

/** A value that one of the two records lacks says nothing, either way, and gives no level. */
export function fieldLevels(a: Comparable, b: Comparable, assumed: Assumptions): FieldLevel[] {
  const levels: FieldLevel[] = []
  const name = nameLikeness(a.name, b.name)
  levels.push({ field: 'name', level: name, ...assumed.name[name] })
  if (a.birthYear !== null && b.birthYear !== null) {
    const level = birthYearLevel(a.birthYear, b.birthYear)
    levels.push({ field: 'birthYear', level, ...assumed.birthYear[level] })
  }
  if (a.postcode && b.postcode) {
    const level = postcodeLevel(a.postcode, b.postcode)
    levels.push({ field: 'postcode', level, ...assumed.postcode[level] })
  }
  for (const field of ['phone', 'email'] as const) {
    const [ofA, ofB] = [a[field], b[field]]
    if (!ofA || !ofB) continue
    const level = sameOrNot(ofA, ofB)
    levels.push({ field, level, ...assumed[field][level] })
  }
  return levels
}
