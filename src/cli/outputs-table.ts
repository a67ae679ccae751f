import { few, type OutputsReport, type Shown } from '../evidence/index.ts'
import type { Words } from '../platform/words/index.ts'

const heads = ['Output', 'People', 'Contacts', 'Places', 'In all', 'Target']

/** The eight outputs as a plain table for a terminal. */
export function outputsTable({ programme, period, asAt, isProtected, outputs }: OutputsReport, { number }: Words) {
  const shown = (amount: Shown | undefined) => (amount === undefined ? '' : amount === few ? few : number(amount))
  const rows = outputs.map(({ definition, parts, total, target }) => {
    const part = (basis: string) => shown(parts.find((each) => each.basis === basis)?.amount)
    return [definition.title, part('people'), part('contacts'), part('places'), shown(total), shown(target?.amount)]
  })
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
  return [
    `${programme.name}, ${period.from} to ${period.to}, as recorded by ${asAt}`,
    ...(isProtected ? ['Small numbers are protected: * is 1 to 7, others are rounded to the nearest 5.'] : []),
    '',
    line(heads),
    ...rows.map(line),
    '',
    'People are known by name and counted once. Contacts are counted by head: who is met twice counts twice.',
  ].join('\n')
}
