import { readSettings } from '../platform/settings/index.ts'
import { type Words, wordsFor } from '../platform/words/index.ts'
import { areaAttribution, type ImportReport, importAreas, refusalReasons } from '../programme/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command } from './command.ts'
import { helpOf } from './help.ts'
import { migrateReached, reachDatabase, withOwner } from './open.ts'

type FileReport = ImportReport['files'][number]
type Refusal = FileReport['refused'][number]

const linesShown = 5

/** "12 x The postcode is not one (lines 3, 4, 5, 9, 11 and more)" */
function refusalLine({ t }: Words, { reason, count, lines }: Refusal): string {
  const shown = lines.slice(0, linesShown).join(', ')
  return `  ${count} x ${t(refusalReasons[reason])} (line ${shown}${count > linesShown ? ' and more' : ''})`
}

function reportLines(words: Words, { file, what, rowsRead, rowsUsed, refused }: FileReport): string[] {
  const found = what.length > 0 ? what.join(' and ') : 'nothing'
  return [
    `${file}: ${found}, ${rowsUsed} of ${rowsRead} rows used`,
    ...refused.map((refusal) => refusalLine(words, refusal)),
  ]
}

const sayShare = ({ file, rowsRead, share }: { file: string; rowsRead: number; share: number }) =>
  console.error(`${file}: ${rowsRead} rows, ${Math.floor(100 * share)}%`)

export const importAreasCommand: Command = {
  name: 'import-areas',
  about:
    'Reads official files of areas, deprivation and postcodes as they are published. These are\nboundaries (GeoJSON), the Indices of Deprivation 2019 and 2025 (CSV), NSPL, ONSPD or Code-Point Open (CSV, also packed with gzip). All programmes\nshare them. Reading a file again changes nothing.',
  words: '<file> …',
  options: [{ name: 'json', meaning: 'print the report as JSON' }],
  run: async (given, { distFolder }) => {
    const command = importAreasCommand
    if (given.words.length === 0) throw new UsageProblem(`Name at least one file.\n\n${helpOf(command)}`)
    const settings = readSettings(process.env)
    const reached = await reachDatabase(settings, 'command')
    try {
      if (!settings.databaseUrl) await migrateReached(reached, distFolder)
      const progress = given.isOn('json') ? undefined : sayShare
      const report = await withOwner(reached, (client) => importAreas(client, given.words, progress))
      const lines = report.files.flatMap((file) => reportLines(wordsFor('en'), file))
      console.log(given.isOn('json') ? JSON.stringify(report) : [...lines, areaAttribution].join('\n'))
      return report.files.every(({ rowsUsed }) => rowsUsed > 0) ? 0 : 1
    } finally {
      await reached.leave()
    }
  },
}
