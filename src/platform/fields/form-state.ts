/** A form's hidden and visible answers as they came: each name with all its values. */
export type Typed = Record<string, string[]>

export interface FieldProblem {
  /** Null where the trouble is with the whole form. */
  field: string | null
  message: string
}

/** What a form page needs to show again just what was typed, with every problem at once. */
export interface FormState {
  typed: Typed
  problems: FieldProblem[]
}

export const emptyForm: FormState = { typed: {}, problems: [] }

/** A form already filled in with what is known. */
export function filledForm(values: Record<string, string | string[] | number | boolean | null | undefined>): FormState {
  const typed: Typed = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue
    typed[name] = Array.isArray(value) ? value : [value === true ? 'yes' : String(value)]
  }
  return { typed, problems: [] }
}

/** PostgreSQL stores every character but this one, which no keyboard types. */
const nothing = '\0'

/** Reads a request's body or query: repeated names are lists, anything that is not text is dropped. */
export function typedFrom(raw: unknown): Typed {
  // Without a prototype, no name that a stranger sends means anything but itself.
  const typed: Typed = Object.create(null)
  if (typeof raw !== 'object' || raw === null) return typed
  for (const [name, value] of Object.entries(raw)) {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    const texts = values.filter((each): each is string => typeof each === 'string')
    typed[name] = texts.map((text) => text.replaceAll(nothing, ''))
  }
  return typed
}

/** Which page of a list was asked for, from 1; anything that is not a page is the first. */
export function typedPage(query: Typed): number {
  const page = Number(query.page?.[0] ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page < 1_000_000 ? page : 1
}
