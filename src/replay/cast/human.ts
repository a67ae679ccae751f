import type { WardFacts } from '../../programme/index.ts'
import type { Particulars } from '../deed.ts'
import type { Chain } from '../plan/chain.ts'
import type { Part } from './parts.ts'

/** Where and when somebody came to be known, and by whom. */
export interface Arrival {
  on: string
  /** The day it was told, and not before which minute. */
  told: string
  minute: number
  worker: number
  door: string
  setting: string
  /** The street conversation after which they gave their name. */
  talk: number | null
}

/** Somebody made up. */
export interface Human {
  /** Number of their entry in the list of people. */
  person: number
  particulars: Particulars
  ward: WardFacts
  part: Part
  /** False for those who will take back their consent: whatever they do, nothing counts for them in the end. */
  stays: boolean
  arrival: Arrival
  chain: Chain
}
