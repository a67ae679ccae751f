import { momentAt } from '../../platform/clock/index.ts'
import {
  asOf,
  type Database,
  inProgramme,
  type ProgrammeId,
  readProgramme,
  type Tx,
} from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Story } from '../story.ts'
import { batchesOf } from './batches.ts'
import { type Command, commandsOf } from './commands.ts'
import type { Made } from './made.ts'
import { perform } from './perform.ts'
import { recover } from './recover.ts'

export interface SoFar {
  done: number
  total: number
  /** The last day that was told. */
  day: string
}

export interface FillOptions {
  /** Told after each day how much is done, and waited for. */
  progress?: (soFar: SoFar) => Promise<void> | void
  /** Asked before each day. */
  stopped?: () => boolean
  /** Whether a deed that is refused, since somebody has changed things meanwhile, is left out. Else it ends the filling. */
  passOver?: boolean
}

const twoDigits = (n: number) => String(n).padStart(2, '0')

function momentOf({ day, minute }: Command): Date {
  return momentAt(day, `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`)
}

async function doOne(tx: Tx, made: Made, command: Command, passOver: boolean): Promise<void> {
  const { by, deed, commandId } = command
  const then = asOf(tx, momentOf(command), by === null ? null : made.accounts.get(by))
  try {
    await perform({ tx: then, made, commandId }, deed)
  } catch (refusal) {
    if (!passOver || !(refusal instanceof Problem)) throw refusal
  }
}

/** Waits for all of them even when one fails: what is still under way must not outlive its transaction. */
async function together(doings: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(doings)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/**
 * Does all of a story that is not done yet, day by day, each day in one transaction. Broken off at any point, it goes on
 * where it was when called again. Returns how many commands the story has, and how many of them were done now.
 */
export async function fill(
  database: Database,
  programmeId: ProgrammeId,
  story: Story,
  { progress, stopped, passOver = false }: FillOptions = {},
): Promise<{ total: number; done: number }> {
  const commands = commandsOf(story)
  const scope = { programmeId, actor: null }
  const { made, done: before } = await readProgramme(database, scope, (tx) => recover(tx, commands))
  let done = before
  for (const [day, ofDay] of Map.groupBy(commands.slice(before), (command) => command.day)) {
    if (stopped?.()) break
    await inProgramme(database, scope, async (tx) => {
      for (const batch of batchesOf(ofDay)) await together(batch.map((command) => doOne(tx, made, command, passOver)))
    })
    done += ofDay.length
    await progress?.({ done, total: commands.length, day })
  }
  return { total: commands.length, done: done - before }
}
