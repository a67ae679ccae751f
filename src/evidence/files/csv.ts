import { stringify } from 'csv-stringify/sync'
import type { OutputsReport } from '../figures/report.ts'
import { definitionFields, figureFields } from './dictionary.ts'
import type { FigureRow } from './rows.ts'

/** Rows under the columns of a dictionary. No mark of byte order: programs would take it for part of a name. */
export const csvOf = (rows: readonly object[], columns: readonly { name: string }[]) =>
  stringify([...rows], { header: true, columns: columns.map(({ name }) => name), escape_formulas: true })

/** The figures as the dictionary describes them. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  return csvOf(rows, figureFields)
}

export function definitionsCsv(report: OutputsReport): string {
  const rows = report.outputs.map(({ code, definition, parts }) => ({
    output: code,
    ...definition,
    bases: parts.map(({ basis }) => basis).join(' '),
  }))
  return csvOf(rows, definitionFields)
}
