import type { Context } from '../contribution.ts'
import type { OutputCode } from '../definitions.ts'

/** Where an entry stands in the record, the day on which Kith learned it, and the day on which it took place. */
interface Told {
  position: number
  recordedOn: string
  happenedOn: string
}

/** Something that counts for an output: for a person known by key, else as contacts, by head. */
export interface Deed extends Told {
  fact: 'deed'
  person: string | null
  conversation: string | null
  outputs: readonly OutputCode[]
  /** What a contact who was asked said: is this the first time somebody from this programme has spoken to you? */
  firstTime: boolean | null
  /** How many people it was with. */
  heads: number
  context: Context
}

/** How many everyday digital tasks somebody does alone. */
export interface SkillsCheck extends Told {
  fact: 'skills'
  person: string
  alone: number
  context: Context
}

export interface HeadCount extends Told {
  fact: 'heads'
  session: string
  heads: number
  context: Context
}

export interface HubOpening extends Told {
  fact: 'hub'
  hub: string
  context: Context
}

/** The anonymous conversation was this person's. */
export interface Claim extends Told {
  fact: 'claim'
  conversation: string
  person: string
}

/** The conversation was recorded by mistake. */
export interface Unsaid extends Told {
  fact: 'unsaid'
  conversation: string
}

/** Two keys are one person, or are so no longer. */
export interface Likeness extends Told {
  fact: 'likeness'
  one: string
  other: string
  same: boolean
}

export interface ConsentWord extends Told {
  fact: 'consent'
  person: string
  purpose: string
  given: boolean
}

/** The entry at `target` was a mistake. */
export interface Withdrawal extends Told {
  fact: 'withdrawal'
  target: number
}

/** What evidence understands of an entry. */
export type Fact = Deed | SkillsCheck | HeadCount | HubOpening | Claim | Unsaid | Likeness | ConsentWord | Withdrawal

export type FactOf<K extends Fact['fact']> = Extract<Fact, { fact: K }>

/** The facts of one kind, in the order given. */
export function only<K extends Fact['fact']>(facts: readonly Fact[], kind: K): FactOf<K>[] {
  return facts.filter((each): each is FactOf<K> => each.fact === kind)
}
