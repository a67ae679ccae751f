import { followers } from '../app.ts'
import { rollUpDifferences } from '../evidence/index.ts'
import { insightDifferences } from '../insight/index.ts'
import { type Database, readProgramme } from '../platform/database/index.ts'
import type { ProgrammeSeen } from '../platform/http/index.ts'
import { catchUp, verifications } from '../platform/record/index.ts'
import type { Command } from './command.ts'
import { programmeOption, withProgramme } from './one-programme.ts'

interface Compared {
  about: string
  differences: string[]
}

/** The most that are printed of one comparison. */
const most = 20

async function compareAll(database: Database, { id }: ProgrammeSeen): Promise<Compared[]> {
  for (const follower of followers) await catchUp(database, id, follower)
  const all = [
    ...verifications(),
    { about: 'the eight outputs', differences: rollUpDifferences },
    { about: 'what people said', differences: insightDifferences },
  ]
  return readProgramme(database, { programmeId: id, actor: null }, async (tx) => {
    const compared: Compared[] = []
    for (const { about, differences } of all) compared.push({ about, differences: await differences(tx) })
    return compared
  })
}

function inWords({ about, differences }: Compared): string {
  if (differences.length === 0) return `${about}: agree`
  const more = differences.length > most ? [`and ${differences.length - most} more`] : []
  return [`${about}: differ`, ...[...differences.slice(0, most), ...more].map((line) => `  ${line}`)].join('\n')
}

export const verifyCommand: Command = {
  name: 'verify',
  about: 'Compares the state with the record, and the counts with a recount. Ends with 1 where something differs.',
  options: [programmeOption, { name: 'json', meaning: 'print what was compared as JSON' }],
  run: (given, surroundings) =>
    withProgramme(given, surroundings, async (database, programme) => {
      const compared = await compareAll(database, programme)
      console.log(given.isOn('json') ? JSON.stringify(compared, null, 2) : compared.map(inWords).join('\n'))
      return compared.some(({ differences }) => differences.length > 0) ? 1 : 0
    }),
}
