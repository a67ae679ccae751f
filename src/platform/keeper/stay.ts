import { setTimeout as sleep } from 'node:timers/promises'
import { KeeperProblem } from './keeper-problem.ts'
import { isLastOut } from './occupants.ts'
import { type Opened, type Opening, open } from './opening.ts'
import { stopServer } from './server.ts'
import { clearSocketFolder } from './socket-folder.ts'

export type Voice = { readonly log: (sentence: string) => void; readonly lost: (problem: KeeperProblem) => void }

const mostReturns = 5
const withinMilliseconds = 60_000

/** One user's time in a server: brings the server back when it goes away, and stops it when the last user leaves. */
export class Stay {
  readonly #opening: Opening
  readonly #voice: Voice
  readonly #returns: number[] = []
  #opened: Opened
  #returning: Promise<void> | undefined
  #leaving = false

  private constructor(opening: Opening, opened: Opened, voice: Voice) {
    this.#opening = opening
    this.#opened = opened
    this.#voice = voice
    this.#watch()
  }

  static async begin(opening: Opening, voice: Voice): Promise<Stay> {
    return new Stay(opening, await open(opening), voice)
  }

  get opened(): Opened {
    return this.#opened
  }

  async end(): Promise<void> {
    this.#leaving = true
    await this.#returning
    const { session, server } = this.#opened
    const { layout } = this.#opening
    try {
      if (!(await isLastOut(session).catch(() => false))) return
      await stopServer(server, layout.cluster)
      await clearSocketFolder(layout, server.socketFolder)
    } finally {
      await session.end().catch(() => undefined)
    }
  }

  #watch(): void {
    this.#opened.session.once('end', () => {
      if (!this.#leaving) this.#returning = this.#return()
    })
  }

  async #return(): Promise<void> {
    try {
      this.#voice.log('The database went away. Starting it again.')
      await this.#mayReturn()
      this.#opened = await open(this.#opening)
      this.#watch()
      this.#voice.log('The database is back.')
    } catch (error) {
      this.#voice.lost(error instanceof KeeperProblem ? error : new KeeperProblem('The database is lost.', error))
    }
  }

  /** A server that falls over again and again has a cause that a further start does not mend. */
  async #mayReturn(): Promise<void> {
    const now = performance.now()
    this.#returns.push(now)
    const lately = this.#returns.filter((at) => now - at < withinMilliseconds)
    if (lately.length > mostReturns) {
      throw new KeeperProblem(
        `The database stopped ${lately.length} times in a minute. Its log is ${this.#opening.layout.log}`,
      )
    }
    await sleep(100 * lately.length)
  }
}
