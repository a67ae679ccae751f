import type { ComponentChildren } from 'preact'

/** What stands inside an element: words or further elements. */
export type Slot = ComponentChildren

/** Further HTML attributes of an element, for data attributes, `lang`, `dir` and the like. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** What every component lets a page set on its outermost element. */
export interface Root {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** One `class` value from the parts that apply. */
export function classNames(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}

/** A string given where an object with a text is also accepted. */
export function withText<T extends { text: Slot }>(given: string | T): T | { text: Slot } {
  return typeof given === 'string' ? { text: given } : given
}
