/** Chance that comes out the same for the same seed: Mulberry32 (Tommy Ettinger, 2017, public domain). */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 up to 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0, below `n`. */
  below(n: number): number {
    return Math.floor(this.share() * n)
  }

  one<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }

  shuffled<T>(given: readonly T[]): T[] {
    const rest = [...given]
    return given.flatMap(() => rest.splice(this.below(rest.length), 1))
  }
}
