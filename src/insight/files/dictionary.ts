// The dictionary of the file, as a Frictionless Data Package with a Table Schema.
import { type FieldOfFile, tableResource } from '../../evidence/index.ts'
import { partings } from '../part.ts'
import type { InsightAsked } from '../queries/overview.ts'
import { questionCodes } from '../questions.ts'

const count = (name: string, description: string): FieldOfFile => ({
  name,
  type: 'integer',
  description: `${description} Where small numbers are protected, * stands for 1 to 7 and all others are rounded to the nearest 5.`,
  constraints: { minimum: 0 },
})
const share = (name: string, description: string): FieldOfFile => ({ name, type: 'number', description })

export const insightFields: readonly FieldOfFile[] = [
  {
    name: 'question',
    type: 'string',
    description:
      'What people were asked. matters: what matters most to them now (three things at most). interests: what they would like to do. needs: what their area needs. gifts: what they could give.',
    constraints: { required: true, enum: questionCodes },
  },
  { name: 'answer', type: 'string', description: 'Code of the answer.', constraints: { required: true } },
  { name: 'answer_name', type: 'string', description: 'The answer in words.' },
  {
    name: 'part',
    type: 'string',
    description: 'Where the file is of one ward, tenth, age band or kind of place only: which. Else empty.',
  },
  {
    name: 'group_by',
    type: 'string',
    description:
      'How the figures are grouped; all: not at all. ward and decile are of the area told in the conversation, else of the round; where only the ward is known, the decile is that of its neighbourhood of middle rank.',
    constraints: { required: true, enum: ['all', 'quarter', ...partings] },
  },
  { name: 'group', type: 'string', description: 'Code of the group; empty where it was not told or cannot be known.' },
  { name: 'group_name', type: 'string', description: 'The group in words.' },
  { name: 'from', type: 'date', description: 'First day on which the conversations were held.' },
  { name: 'to', type: 'date', description: 'Last day on which the conversations were held.' },
  {
    name: 'as_at',
    type: 'date',
    description: 'What was recorded until the end of this day is counted, nothing later.',
  },
  count('count', 'Conversations in which this was said. One person met twice counts twice.'),
  count('asked', 'Conversations in which something was said to the question: the base of the share.'),
  share('share', 'count over asked, between 0 and 1. Several answers may hold, so shares need not add up to 1.'),
  share('low', 'Lower end of the 95% interval of the share (Wilson). It tells of chance, not of who was not asked.'),
  share('high', 'Upper end of the 95% interval of the share (Wilson).'),
]

export interface PackageOf {
  programme: { slug: string; name: string }
  asked: InsightAsked
}

/** What each column of the file means, for programs and people. */
export function insightPackage({ programme, asked: { period, asAt } }: PackageOf) {
  const key = ['question', 'answer', 'part', 'group_by', 'group', 'from', 'to', 'as_at']
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${programme.slug}-insight`,
    title: `What people told ${programme.name}, ${period.from} to ${period.to}, as recorded by ${asAt}`,
    version: '1.0.0',
    resources: [tableResource('insight', insightFields, key)],
  }
}
