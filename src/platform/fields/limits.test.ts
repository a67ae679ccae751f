import { expect, test } from 'vitest'
import { neighbour } from '../../../tests/kit/neighbour.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { longestName, mostPence } from '../input/index.ts'
import { wordsFor } from '../words/index.ts'
import { type Field, type Kind, optional, readForm } from './index.ts'

const settings = { label: 'platform.date.day', sensitivity: 'public', why: 'platform.date.day' } as const
const limited = <K extends Kind>(kind: K, max?: number): Field =>
  optional(kind, { ...settings, options: [], ...(max === undefined ? {} : { max }) })

/** What is said to an answer, or nothing where it is taken. */
function saidTo(field: Field, answer: string): string[] {
  const read = readForm({ it: field }, { it: [answer] }, wordsFor('en'))
  return read.ok ? [] : read.state.problems.map(({ message }) => message)
}

test.each([
  [limited('text'), 'a'.repeat(200), 'a'.repeat(201), '“Day” is too long. Use 200 characters or fewer'],
  [limited('text', 60), 'a'.repeat(60), 'a'.repeat(61), '“Day” is too long. Use 60 characters or fewer'],
  [limited('long-text'), 'a'.repeat(4000), 'a'.repeat(4001), '“Day” is too long. Use 4,000 characters or fewer'],
  [limited('secret'), 'a'.repeat(200), 'a'.repeat(201), '“Day” is too long. Use 200 characters or fewer'],
  [limited('name'), 'a'.repeat(400), 'a'.repeat(401), '“Day” is too long. Use 400 characters or fewer'],
  [limited('count', 5000), '5,000', '5001', '“Day” is too high. Type 5,000 or less'],
  [limited('count'), '1000000', '99999999999999', '“Day” is too high. Type 1,000,000 or less'],
  [limited('difference', 20), '-20', '-21', 'Type a number from -20 to 20 for “Day”'],
  [limited('difference'), '+1000000', '-99999999999', 'Type a number from -1,000,000 to 1,000,000 for “Day”'],
  [limited('money', 500_050), '£5,000.50', '5000.51', '“Day” is too high. Type £5,000.50 or less'],
  [limited('money'), String(mostPence / 100), '£1000000001', '“Day” is too high. Type £1,000,000,000 or less'],
])('an answer beyond the limit of a field is told the limit: %#', (field, longest, beyond, sentence) => {
  expect([saidTo(field, longest), saidTo(field, beyond)]).toEqual([[], [sentence]])
})

test('more answers than may be chosen are told how many may be', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: { text: value } }))
  const it = optional('choices', { ...settings, options, max: 2 })
  const read = readForm({ it }, { it: ['a', 'b', 'c'] }, wordsFor('en'))
  expect(read.ok ? [] : read.state.problems).toEqual([{ field: 'it', message: 'Choose no more than 2 for “Day”' }])
})

test('a name that is too long is told so wherever one is asked, and stays in its box', async () => {
  const site = await testSite()
  const coordinator = await site.as('coordinator')
  const { id } = await site.inside((tx) => neighbour(tx))
  const name = 'Wolfeschlegelstein'.repeat(40)
  for (const path of ['/people/new', `/people/${id}/change`, '/staff/new']) {
    const page = await coordinator.fillIn(path, { name })
    expect([path, page.status, page.valuesOf('name')]).toEqual([path, 422, [name]])
    expect(page.problems.filter((problem) => problem.includes('too long'))).toEqual([
      expect.stringContaining(`Use ${longestName} characters or fewer`),
    ])
  }
})
