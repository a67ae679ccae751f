import { createHash } from 'node:crypto'

/**
 * Random numbers that are the same for the same seed, on every machine. Generator: sfc32 (C. Doty-Humphrey, PractRand,
 * 2010), its state filled from a SHA-256 of the seed. Not for secrets.
 */
export class Chance {
  readonly #seed: string
  readonly #state: Uint32Array

  constructor(seed: string) {
    this.#seed = seed
    const digest = createHash('sha256').update(seed).digest()
    this.#state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at))
    for (let turn = 0; turn < 12; turn += 1) this.#next()
  }

  #next(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state
    const sum = (a + b + counter) >>> 0
    this.#state.set([b ^ (b >>> 9), c + (c << 3), ((c << 21) | (c >>> 11)) + sum, counter + 1])
    return sum
  }

  /** Numbers of their own for one purpose, so that a change in one part of a plan does not shift all the others. */
  for(purpose: string): Chance {
    return new Chance(`${this.#seed}/${purpose}`)
  }

  /** From 0 up to, and not including, 1. */
  share(): number {
    return this.#next() / 4_294_967_296
  }

  holds(probability: number): boolean {
    return this.share() < probability
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.between(0, list.length - 1)]
    if (picked === undefined) throw new Error('there is nothing to pick from')
    return picked
  }

  /** One of them, each as likely as its weight says. */
  weighted<T>(list: readonly T[], weightOf: (each: T) => number): T {
    const left = { weight: this.share() * list.reduce((sum, each) => sum + weightOf(each), 0) }
    for (const each of list) {
      left.weight -= weightOf(each)
      if (left.weight < 0) return each
    }
    return this.pick(list)
  }

  /** The same things in another order: each is given a random number, and they are put in the order of these. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((each) => ({ each, place: this.share() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ each }) => each)
  }

  /** So many of them, none twice; fewer where there are not so many. */
  some<T>(list: readonly T[], howMany: number): T[] {
    return this.shuffled(list).slice(0, howMany)
  }
}
