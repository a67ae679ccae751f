// What may stand in an entry's detail. There is deliberately no kind for words, names, contacts or readings.

import { isId } from '../database/ids.ts'
import type { Json, JsonObject } from '../database/index.ts'

const code = /^[A-Za-z0-9][A-Za-z0-9.:_-]{0,59}$/
const day = /^\d{4}-\d\d-\d\d$/
const moment = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const tests = {
  id: (value: Json) => typeof value === 'string' && isId(value),
  key: (value: Json) => typeof value === 'string' && isId(value),
  keys: (value: Json) => Array.isArray(value) && value.every((each) => typeof each === 'string' && isId(each)),
  code: (value: Json) => typeof value === 'string' && code.test(value),
  codes: (value: Json) => Array.isArray(value) && value.every((each) => typeof each === 'string' && code.test(each)),
  count: (value: Json) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
  difference: (value: Json) => Number.isSafeInteger(value),
  score: (value: Json) => typeof value === 'number' && Number.isFinite(value),
  date: (value: Json) => typeof value === 'string' && day.test(value),
  moment: (value: Json) => typeof value === 'string' && moment.test(value),
  flag: (value: Json) => typeof value === 'boolean',
}

export type DetailKind = keyof typeof tests
export type Shape = Record<string, DetailKind | `${DetailKind}?`>

interface Values {
  id: string
  key: string
  keys: string[]
  code: string
  codes: string[]
  count: number
  /** By how much a count went up, or down. */
  difference: number
  score: number
  date: string
  moment: string
  flag: boolean
}

type Required<S extends Shape> = { [K in keyof S as S[K] extends DetailKind ? K : never]: Values[S[K] & DetailKind] }
type Optional<S extends Shape> = {
  [K in keyof S as S[K] extends DetailKind ? never : K]?: S[K] extends `${infer D extends DetailKind}?`
    ? Values[D] | null | undefined
    : never
}
export type DetailOf<S extends Shape> = Required<S> & Optional<S>

/** Says what is wrong with a detail, or null. */
export function shapeProblem(shape: Shape, detail: JsonObject): string | null {
  for (const name of Object.keys(detail)) if (!(name in shape)) return `${name} is not declared`
  for (const [name, declared] of Object.entries(shape)) {
    const value = detail[name]
    const optional = declared.endsWith('?')
    if (value === undefined) {
      if (optional) continue
      return `${name} is missing`
    }
    // The template type cannot be narrowed by replace().
    const kind = declared.replace('?', '') as DetailKind
    if (!tests[kind](value)) return `${name} is not a ${kind}`
  }
  return null
}
