import type { Human } from '../cast/human.ts'

/** People to whom something unusual may happen, each of them to at most one such thing, so that no two get in each other's way. */
export class Pool {
  #waiting: Human[]

  constructor(people: readonly Human[]) {
    this.#waiting = [...people]
  }

  /** So many who fit; fewer where there are not so many. */
  take(howMany: number, fits: (human: Human) => boolean): Human[] {
    const taken = this.#waiting.filter(fits).slice(0, howMany)
    const gone = new Set(taken)
    this.#waiting = this.#waiting.filter((human) => !gone.has(human))
    return taken
  }
}
