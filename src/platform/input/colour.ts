import { refuse, type Typed, take } from './typed.ts'

/** A colour as style guides write it, `#005A70` or `005a70`; kept in small letters, with its sign. */
export function parseColour(typed: string): Typed<string, 'not-a-colour'> {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(typed.trim()) ?? []
  return digits === undefined ? refuse('not-a-colour') : take(`#${digits.toLowerCase()}`)
}
