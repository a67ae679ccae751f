// What must be done now and then whether or not anybody asks: words that are deleted when their time is over.
import { type Database, inProgramme, type JsonObject, type ProgrammeId, type Tx } from '../database/index.ts'

export interface Chore {
  readonly name: string
  /** Does what is due in one programme, and records it; doing it twice, or in two processes at once, does no harm. */
  run(tx: Tx, settings: JsonObject): Promise<unknown>
}

interface Tended {
  id: ProgrammeId
  settings: JsonObject
}

export interface UpkeepOptions {
  programmes(): Promise<readonly Tended[]>
  /** Told when a chore failed; it is tried again at the next round. */
  failed(name: string, error: unknown): void
  everyMs?: number
}

/** Does every chore in every programme, each in a transaction of its own. */
export async function doChores(database: Database, chores: readonly Chore[], options: UpkeepOptions): Promise<void> {
  for (const { id, settings } of await options.programmes()) {
    for (const { name, run } of chores) {
      await inProgramme(database, { programmeId: id, actor: null }, (tx) => run(tx, settings)).catch((error) =>
        options.failed(name, error),
      )
    }
  }
}

const hour = 3_600_000

/** Does the chores soon after the start, and every hour from then on, beside the web process. */
export function startUpkeep(database: Database, chores: readonly Chore[], options: UpkeepOptions) {
  let running: Promise<void> = Promise.resolve()
  const round = () => {
    running = running
      .then(() => doChores(database, chores, options))
      .catch((error) => options.failed('the directory', error))
  }
  const timer = setInterval(round, options.everyMs ?? hour)
  round()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
