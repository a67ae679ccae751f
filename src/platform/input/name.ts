import { refuse, type Typed, take } from './typed.ts'
import { visibleText } from './visible-text.ts'

export type NameRefusal = 'empty' | 'no-letters' | 'too-long'

/** Longer than any name on record; a limit only so that a form cannot be filled with a book. In code points. */
export const longestName = 400

/** A letter, a digit ("X Æ A-12") or a character for private use, where scripts not yet in Unicode are written. */
const saysSomething = /[\p{L}\p{N}\p{Co}]/u

/** A person's name, as its owner writes it: every script, one letter or hundreds. Nothing is folded or re-cased. */
export function parseName(typed: string): Typed<string, NameRefusal> {
  const name = visibleText(typed)
  if (name === '') return refuse('empty')
  if (!saysSomething.test(name)) return refuse('no-letters')
  return [...name].length > longestName ? refuse('too-long') : take(name)
}
