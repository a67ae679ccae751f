import type { Basis, OutputCode } from './definitions.ts'

/**
 * What is added up. Beside the three bases, `asked` and `first-time` count the contacts who were asked whether this was
 * their first time, and those who said yes.
 */
export type Measure = Basis | 'asked' | 'first-time'

/** Where and through whom it happened, as the entry tells; empty where it does not. */
export interface Context {
  partner: string
  setting: string
  /** An LSOA, a ward, or the first half of a postcode. */
  area: string
  /** Kind of hub, or role taken up. */
  kind: string
}

/** What one entry adds to one output. */
export interface Contribution {
  output: OutputCode
  measure: Measure
  /** Of the entry that counts. */
  position: number
  happenedOn: string
  amount: number
  context: Context
}
