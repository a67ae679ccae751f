import type { Combination } from './combination.ts'

export interface MadeOne {
  n: number
  said: Combination
  /** Null where the app was killed before it could show it; its number on the round told that it was saved. */
  id: string | null
  /** The phone's clock was shifted by so much, in milliseconds. */
  shift: number
}

/** What the app said was saved on the phone. */
export class Made {
  readonly all: MadeOne[] = []

  add(one: MadeOne): void {
    this.all.push(one)
  }
}
