import type { Act, Deed } from '../deed.ts'

/** Deeds of which each rests on those before it: told in the order of their days, and on one day in the order added. */
export class Chain {
  readonly #acts: Act[] = []

  /** `minute`: not before this one of the day. */
  add(day: string, minute: number, by: number | null, deed: Deed): void {
    this.#acts.push({ day, minute, by, deed })
  }

  /** The day of the last of them; empty where there is none. */
  get lastDay(): string {
    return this.#acts.reduce((last, { day }) => (day > last ? day : last), '')
  }

  /** Each deed with its moment, one minute at least after the one before. */
  acts(): Act[] {
    let last = { day: '', minute: 0 }
    return this.#acts
      .toSorted((a, b) => compareDays(a.day, b.day))
      .map((act) => {
        const minute = act.day === last.day ? Math.max(act.minute, last.minute + 1) : act.minute
        last = { day: act.day, minute }
        return { ...act, minute }
      })
  }

  /** The deeds as they stand, to be told of somebody's other record. */
  rewrite(change: (act: Act) => Act): void {
    this.#acts.splice(0, this.#acts.length, ...this.#acts.map(change))
  }
}

export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** All chains in one order of time; what was added first comes first where two have the same minute. */
export function inOrder(chains: readonly Chain[]): Act[] {
  return chains.flatMap((chain) => chain.acts()).toSorted((a, b) => compareDays(a.day, b.day) || a.minute - b.minute)
}
