import { rollUp } from '../../src/evidence/index.ts'
import { inProgramme, type ProgrammeId, type ReadTx } from '../../src/platform/database/index.ts'
import { catchUp } from '../../src/platform/record/index.ts'
import { type FillOptions, fill, programmeFor, type Story } from '../../src/replay/index.ts'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'

export interface Filled {
  database: FreshDatabase
  programmeId: ProgrammeId
  done: number
  total: number
  reading<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>
}

/** A story, done in a database of its own and counted. */
export async function filled(story: Story, options: FillOptions = {}, slug = 'liverpool'): Promise<Filled> {
  return fillIn(await freshDatabase(), story, options, slug)
}

export async function fillIn(
  database: FreshDatabase,
  story: Story,
  options: FillOptions = {},
  slug = 'liverpool',
): Promise<Filled> {
  const programmeId = await programmeFor(database, story, slug)
  const done = await fill(database, programmeId, story, options)
  await catchUp(database, programmeId, rollUp)
  const reading = <T>(work: (tx: ReadTx) => Promise<T>) => inProgramme(database, { programmeId, actor: null }, work)
  return { database, programmeId, reading, ...done }
}
