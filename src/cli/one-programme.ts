import type { Database } from '../platform/database/index.ts'
import { type ProgrammeSeen, programmeDirectory } from '../platform/http/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { UsageProblem } from './arguments.ts'
import type { CommandOption, Given, Surroundings } from './command.ts'
import { openFor } from './open.ts'

export const programmeOption: CommandOption = {
  name: 'programme',
  value: 'short-name',
  meaning: 'which programme',
  required: true,
}

/** Opens the database for a command about one programme, and closes it whatever happens. */
export async function withProgramme(
  given: Given,
  { distFolder }: Surroundings,
  work: (database: Database, programme: ProgrammeSeen) => Promise<number>,
): Promise<number> {
  const opened = await openFor(readSettings(process.env), { role: 'command', distFolder })
  try {
    const slug = given.value(programmeOption.name) ?? ''
    const programme = await programmeDirectory(opened.database).find(slug)
    if (!programme) throw new UsageProblem(`There is no programme "${slug}".`)
    return await work(opened.database, programme)
  } finally {
    await opened.close()
  }
}
