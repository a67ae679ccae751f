import { monthNumberIn, parseDay } from '../input/index.ts'
import type { Words } from '../words/index.ts'
import type { Field, Fields, Option, ValuesOf } from './field.ts'
import type { FieldProblem, FormState, Typed } from './form-state.ts'
import { readers } from './readers.ts'

/** Options that depend on the request (a programme's own venues, say), by field name. */
export type GivenOptions = Record<string, readonly Option[]>

export type FormReading<F extends Fields> = { ok: true; values: ValuesOf<F> } | { ok: false; state: FormState }

export function optionsOf(field: Field, name: string, given: GivenOptions): readonly Option[] {
  return field.options ?? given[name] ?? []
}

/** A day is typed in three boxes; they are read as one answer. A month may be called by its name. */
function answersTo({ kind }: Pick<Field, 'kind'>, name: string, typed: Typed, { language }: Words): string[] {
  if (kind !== 'day' || typed[name]) return typed[name] ?? []
  const [day, month = '', year] = ['day', 'month', 'year'].map((part) => typed[`${name}-${part}`]?.[0]?.trim() ?? '')
  if (day === '' && month === '' && year === '') return []
  return [[day, monthNumberIn(language, month) ?? month, year].join('/')]
}

/** The day typed for a field, where it is one: for what only several answers together show to be wrong. */
export function typedDay(typed: Typed, name: string, words: Words): string | null {
  const read = parseDay(answersTo({ kind: 'day' }, name, typed, words)[0] ?? '')
  return read.ok ? read.value : null
}

function readOne(field: Field, name: string, typed: Typed, words: Words, given: GivenOptions) {
  const answers = answersTo(field, name, typed, words)
  const label = words.t(field.label)
  const empty = answers.every((answer) => answer.trim() === '')
  if (empty && field.kind !== 'flag') {
    if (!field.required) return { value: field.kind === 'choices' ? [] : null }
    return { message: field.missing ? words.t(field.missing) : words.t('platform.field.missing', { label }) }
  }
  const allowed = new Set(optionsOf(field, name, given).map((option) => option.value))
  const read = readers[field.kind](answers, field, allowed)
  if (read.ok) return { value: read.value }
  const most = read.most === undefined ? '' : words[field.kind === 'money' ? 'money' : 'number'](read.most)
  // Each of these messages takes the label, some the limit; the key is one of several, so they cannot be told apart here.
  return { message: words.t(read.why as 'platform.field.too-high', { label, most }) }
}

/** Reads all fields; either every value, or all problems together with everything that was typed. */
export function readForm<F extends Fields>(
  fields: F,
  typed: Typed,
  words: Words,
  given: GivenOptions = {},
): FormReading<F> {
  const values: Record<string, unknown> = {}
  const problems: FieldProblem[] = []
  for (const [name, field] of Object.entries(fields)) {
    const { message, value } = readOne(field, name, typed, words, given)
    if (message !== undefined) problems.push({ field: name, message })
    else values[name] = value
  }
  // Every field has been read by the reader of its own kind.
  return problems.length > 0 ? { ok: false, state: { typed, problems } } : { ok: true, values: values as ValuesOf<F> }
}
