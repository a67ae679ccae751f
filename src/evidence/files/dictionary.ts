// The dictionary of the files, as a Frictionless Data Package (v2, 2024) with a Table Schema for each file.
import { definitions, outputCodes } from '../definitions.ts'
import type { OutputsReport } from '../figures/report.ts'
import { groupings } from '../queries/breakdown.ts'

export interface FieldOfFile {
  name: string
  type: 'string' | 'integer' | 'number' | 'date'
  description: string
  constraints?: { required?: true; enum?: readonly string[]; minimum?: number }
}

const output: FieldOfFile = {
  name: 'output',
  type: 'string',
  description: 'Code of the output; see definitions.csv.',
  constraints: { required: true, enum: outputCodes },
}
const title: FieldOfFile = { name: 'title', type: 'string', description: 'Name of the output.' }
const version: FieldOfFile = {
  name: 'version',
  type: 'integer',
  description: 'Version of the definition by which it was counted.',
}

export const figureFields: readonly FieldOfFile[] = [
  output,
  title,
  version,
  {
    name: 'basis',
    type: 'string',
    description:
      'people: known by name, each counted once in all the time of the programme, in the period of their first time. contacts: counted by head without a name, the same person met twice counts twice. places: hubs. total: the bases added up. target: what was hoped for. people-behind-contacts: an estimate of the different people behind the contacts, an upper bound.',
    constraints: {
      required: true,
      enum: ['people', 'contacts', 'places', 'total', 'target', 'people-behind-contacts'],
    },
  },
  {
    name: 'group_by',
    type: 'string',
    description:
      'How the figures are grouped; all: not at all. ward and decile are of the area at the time of the entry; where only the ward is known, the decile is that of its neighbourhood of middle rank.',
    constraints: { required: true, enum: ['all', ...groupings] },
  },
  {
    name: 'group',
    type: 'string',
    description: 'Code of the group; empty where it was not recorded or cannot be told.',
  },
  { name: 'group_name', type: 'string', description: 'The group in words.' },
  { name: 'from', type: 'date', description: 'First day of the period, by the day on which things happened.' },
  { name: 'to', type: 'date', description: 'Last day of the period.' },
  {
    name: 'as_at',
    type: 'date',
    description: 'What was recorded until the end of this day is counted, nothing later.',
  },
  {
    name: 'amount',
    type: 'integer',
    description:
      'The figure. Where small numbers are protected, * stands for 1 to 7 and all others are rounded to the nearest 5; totals are rounded on their own and need not add up.',
    constraints: { minimum: 0 },
  },
  { name: 'low', type: 'integer', description: 'Of an estimate: lower end of the 95% interval (Wilson).' },
  { name: 'high', type: 'integer', description: 'Of an estimate: upper end of the 95% interval (Wilson).' },
]

export const definitionFields: readonly FieldOfFile[] = [
  output,
  title,
  version,
  { name: 'date', type: 'date', description: 'Day from which this version of the definition holds.' },
  { name: 'bases', type: 'string', description: 'What is counted: people, contacts, places, in a list with spaces.' },
  { name: 'meaning', type: 'string', description: 'What the output is.' },
  { name: 'rule', type: 'string', description: 'How it is counted.' },
]

/** A file of figures, in which `*` stands for a hidden number. */
export const tableResource = (name: string, fields: readonly FieldOfFile[], primaryKey: readonly string[]) => ({
  name,
  path: `${name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: { fields, primaryKey, missingValues: ['', '*'] },
})

/** What each column of the files means, for programs and people. */
export function datapackage({ programme, period, asAt }: OutputsReport) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${programme.slug}-outputs`,
    title: `Outputs of ${programme.name}, ${period.from} to ${period.to}, as recorded by ${asAt}`,
    version: `${Math.max(...outputCodes.map((code) => definitions[code].version))}.0.0`,
    resources: [
      tableResource('outputs', figureFields, ['output', 'basis', 'group_by', 'group', 'from', 'to', 'as_at']),
      tableResource('definitions', definitionFields, ['output', 'version']),
    ],
  }
}
