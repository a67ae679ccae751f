import { readFileSync } from 'node:fs'
import { type Erasure, eraseAgain, readList } from '../people/index.ts'
import { type Database, inProgramme } from '../platform/database/index.ts'
import { programmeDirectory } from '../platform/http/index.ts'
import { UsageProblem } from './arguments.ts'
import type { CommandOption, Given } from './command.ts'

export const erasuresOption: CommandOption = {
  name: 'erasures',
  value: 'file',
  meaning: 'the list of who was erased, which the app keeps in KITH_ERASURES',
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageProblem(`Kith cannot read the list of erasures ${file}.`)
  }
}

/** The whole list is read before anything is done: one with a line that says nothing may lack somebody. */
export function erasuresGiven(given: Given): Erasure[] | null {
  const file = given.value(erasuresOption.name)
  if (file === undefined) return null
  const { erasures, unreadable } = readList(textOf(file))
  if (unreadable.length === 0) return erasures
  throw new UsageProblem(
    `The list of erasures ${file} is damaged in line ${unreadable.join(', ')}. Nothing was changed. Use another copy of it, or take the line out and look up by hand whom it was about.`,
  )
}

/** Erases again whoever on the list is there. Done a second time, it finds nobody. */
export async function eraseAllAgain(database: Database, erasures: readonly Erasure[]): Promise<number> {
  let erased = 0
  for (const { id } of await programmeDirectory(database).all()) {
    const keys = erasures.filter(({ programme }) => programme === id).map(({ key }) => key)
    if (keys.length === 0) continue
    erased += await inProgramme(database, { programmeId: id, actor: null }, (tx) => eraseAgain(tx, keys))
  }
  return erased
}

export const saidErased = (count: number) =>
  count === 0
    ? 'Nobody on the list of erasures was there.'
    : `Erased again: ${count} ${count === 1 ? 'record' : 'records'}.`
