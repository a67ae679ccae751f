import type { Day, Json, JsonObject, Key } from '../database/index.ts'
import { type DetailOf, type Shape, shapeProblem } from './detail.ts'

/** Something that happened, ready to be recorded. */
export interface Entry {
  what: string
  about: Key | null
  happenedOn: Day
  detail: JsonObject
}

export interface DeclaredEntry {
  readonly what: string
  readonly shape: Shape
  /** Why this is kept, in the words of the privacy notice. */
  readonly why: string
}

export interface EntryKind<S extends Shape> extends DeclaredEntry {
  (about: Key | null, happenedOn: Day, detail: DetailOf<S>): Entry
}

const kinds = new Map<string, DeclaredEntry>()

/** Declares what a module may write in the record. `what` is module.past-tense. */
export function defineEntry<S extends Shape>(what: string, why: string, shape: S): EntryKind<S> {
  const make = (about: Key | null, happenedOn: Day, detail: DetailOf<S>): Entry => {
    const kept: JsonObject = {}
    // Object.entries forgets that every declared kind of value is JSON.
    for (const [name, value] of Object.entries(detail as Record<string, Json | undefined>)) {
      if (value !== undefined && value !== null) kept[name] = value
    }
    const problem = shapeProblem(shape, kept)
    if (problem) throw new Error(`${what}: ${problem}`)
    return { what, about, happenedOn, detail: kept }
  }
  const kind = Object.assign(make, { what, shape, why })
  kinds.set(what, { what, shape, why })
  return kind
}

/** Every kind of entry the loaded modules may write, in the order they were declared. */
export function entryKinds(): DeclaredEntry[] {
  return [...kinds.values()]
}
