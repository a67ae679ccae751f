import { foldedParts } from './name-parts.ts'

/** A name made only of what cannot be folded is itself. */
const folded = (name: string) => foldedParts(name).join(' ') || name

/**
 * Whether two are one name, but for case, accents, hyphens and spaces. Titles count: Mr Smith and Mrs Smith are two people,
 * and nothing that is only alike is the same here.
 */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other)
