import { reportWithFile, rollUp, wholeProgramme } from '../evidence/index.ts'
import { dayOf } from '../platform/clock/index.ts'
import { readProgramme } from '../platform/database/index.ts'
import { catchUp } from '../platform/record/index.ts'
import { wordsFor } from '../platform/words/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command } from './command.ts'
import { dayGiven } from './day-given.ts'
import { programmeOption, withProgramme } from './one-programme.ts'
import { outputsTable } from './outputs-table.ts'

const formats = ['table', 'json', 'csv']

export const outputsCommand: Command = {
  name: 'outputs',
  about: 'Prints the eight outputs of a programme, counted from the record.',
  options: [
    programmeOption,
    { name: 'from', value: 'day', meaning: 'first day of the period; of the programme if left out' },
    { name: 'to', value: 'day', meaning: 'last day of the period; of the programme if left out' },
    { name: 'as-at', value: 'day', meaning: 'as was recorded by the end of this day; today if left out' },
    { name: 'format', value: formats.join('|'), meaning: 'table if left out' },
    { name: 'json', meaning: 'the same as --format json' },
    { name: 'protected', meaning: 'with small numbers hidden and others rounded, as for those outside the programme' },
  ],
  run: (given, surroundings) => {
    const format = given.isOn('json') ? 'json' : (given.value('format') ?? 'table')
    if (!formats.includes(format)) throw new UsageProblem(`--format must be one of: ${formats.join(', ')}`)
    const days = { from: dayGiven(given, 'from'), to: dayGiven(given, 'to'), asAt: dayGiven(given, 'as-at') }
    return withProgramme(given, surroundings, async (database, programme) => {
      await catchUp(database, programme.id, rollUp)
      const today = dayOf(database.clock())
      const whole = wholeProgramme(programme, today)
      const period = { from: days.from ?? whole.from, to: days.to ?? whole.to }
      if (period.to < period.from) throw new UsageProblem('--to must not be before --from')
      const wanted = {
        programme,
        period,
        asAt: days.asAt ?? today,
        isProtected: given.isOn('protected'),
        withMoney: true,
      }
      const words = wordsFor(programme.language)
      const scope = { programmeId: programme.id, actor: null }
      const { report, csv } = await readProgramme(database, scope, (tx) => reportWithFile(tx, wanted, words))
      if (format === 'csv') process.stdout.write(csv)
      else console.log(format === 'json' ? JSON.stringify(report, null, 2) : outputsTable(report, words))
      return 0
    })
  },
}
