import type { Database, ProgrammeId } from '../database/index.ts'
import { catchUp, type Follower } from './follow.ts'

export interface Following {
  /** Something was recorded: read on soon. */
  nudge(programmeId: ProgrammeId): void
  stop(): Promise<void>
}

export interface FollowingOptions {
  /** Every programme of this server, for what other app processes recorded. */
  programmes(): Promise<ProgrammeId[]>
  /** Told when a follower failed; it tries again at the next round. */
  failed(name: string, error: unknown): void
  everyMs?: number
}

/** Keeps followers up to date beside the web process: soon after each nudge, and in rounds for what others wrote. */
export function startFollowing(database: Database, followers: Follower[], options: FollowingOptions): Following {
  const waiting = new Set<ProgrammeId>()
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  const followAll = async (programmeId: ProgrammeId) => {
    for (const follower of followers) {
      if (stopped) return
      await catchUp(database, programmeId, follower).catch((error) => options.failed(follower.name, error))
    }
  }
  // One chain: a follower holds one connection at most, however many nudges come.
  const queue = (programmeId: ProgrammeId) => {
    if (stopped || waiting.has(programmeId)) return
    waiting.add(programmeId)
    running = running.then(() => {
      waiting.delete(programmeId)
      return followAll(programmeId)
    })
  }
  const round = () =>
    void options
      .programmes()
      .then((all) => all.forEach(queue))
      .catch(() => undefined)
  const timer = setInterval(round, options.everyMs ?? 2_000)
  round()
  return {
    nudge: queue,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
