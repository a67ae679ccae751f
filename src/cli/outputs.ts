import { boundsFor, type Choice, type ChoiceBounds, readChoice, reportWithFile, rollUp } from '../evidence/index.ts'
import { dayOf } from '../platform/clock/index.ts'
import { readProgramme } from '../platform/database/index.ts'
import { catchUp } from '../platform/record/index.ts'
import { type Words, wordsFor } from '../platform/words/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command } from './command.ts'
import { dayGiven } from './day-given.ts'
import { programmeOption, withProgramme } from './one-programme.ts'
import { outputsTable } from './outputs-table.ts'

const formats = ['table', 'json', 'csv']

interface DaysGiven {
  from: string | null
  to: string | null
  asAt: string | null
}

/** By the rules of the page: what is protected is shown in whole quarters alone, as at the end of one. */
function showable(given: DaysGiven, bounds: ChoiceBounds, words: Words): Pick<Choice, 'period' | 'asAt'> {
  const typed = { from: given.from, to: given.to, 'as-at': given.asAt }
  const asked = Object.entries(typed).flatMap(([name, day]) => (day === null ? [] : [[name, [day]]]))
  const { period, asAt, problems } = readChoice(Object.fromEntries(asked), bounds, words)
  if (problems.length > 0)
    throw new UsageProblem(problems.map(({ field, message }) => `--${field}: ${message}`).join('\n'))
  return { period, asAt }
}

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
    {
      name: 'protected',
      meaning:
        'with small numbers hidden and others rounded, as for those outside the programme: whole quarters, as at the end of one',
    },
  ],
  run: (given, surroundings) => {
    const format = given.isOn('json') ? 'json' : (given.value('format') ?? 'table')
    if (!formats.includes(format)) throw new UsageProblem(`--format must be one of: ${formats.join(', ')}`)
    const days = { from: dayGiven(given, 'from'), to: dayGiven(given, 'to'), asAt: dayGiven(given, 'as-at') }
    return withProgramme(given, surroundings, async (database, programme) => {
      await catchUp(database, programme.id, rollUp)
      const words = wordsFor(programme.language)
      const isProtected = given.isOn('protected')
      const shown = showable(days, boundsFor(programme, dayOf(database.clock()), isProtected), words)
      const wanted = { programme, ...shown, isProtected, withMoney: true }
      const scope = { programmeId: programme.id, actor: null }
      const { report, csv } = await readProgramme(database, scope, (tx) => reportWithFile(tx, wanted, words))
      if (format === 'csv') process.stdout.write(csv)
      else console.log(format === 'json' ? JSON.stringify(report, null, 2) : outputsTable(report, words))
      return 0
    })
  },
}
