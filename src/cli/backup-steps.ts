import type { Manifest, Progress } from '../platform/backup/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command, Given } from './command.ts'
import { helpOf } from './help.ts'

const sayings = { save: 'saved', check: 'checked', load: 'loaded', compare: 'compared' }

/** One line for each table, unless a machine reads along. */
export const sayStep =
  (given: Given): Progress =>
  ({ doing, table, rows }) => {
    if (!given.isOn('json')) console.log(`${sayings[doing]} ${table}: ${rows} rows`)
  }

/** The one file a command is about. */
export function fileGiven(command: Command, given: Given): string {
  const [file, ...more] = given.words
  if (file === undefined || more.length > 0) throw new UsageProblem(`Name one file.\n\n${helpOf(command)}`)
  return file
}

export function sayDone(given: Given, file: string, { madeAt, sums }: Manifest, sentence: string): void {
  const rows = sums.reduce((total, sum) => total + sum.rows, 0)
  console.log(given.isOn('json') ? JSON.stringify({ file, madeAt, tables: sums.length, rows }) : sentence)
}
