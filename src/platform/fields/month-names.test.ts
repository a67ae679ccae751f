import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { wordsFor } from '../words/index.ts'
import { readForm, required, typedDay } from './index.ts'

const day = required('day', { label: 'platform.date.day', sensitivity: 'public', why: 'platform.date.day' })

/** The day that is read from the three boxes of a page in a language; null where it is refused. */
function read(language: string, month: string): string | null {
  const words = wordsFor(language)
  const typed = { 'on-day': ['4'], 'on-month': [month], 'on-year': ['2026'] }
  const form = readForm({ on: day }, typed, words)
  const value = form.ok ? form.values.on : null
  expect(typedDay(typed, 'on', words)).toBe(value)
  return value
}

test.each([
  ['en', 'Nov', 11],
  ['en', 'november', 11],
  ['en', ' SEPT. ', 9],
  ['cy', 'Tachwedd', 11],
  ['cy', 'chwe', 2],
  ['cy', 'November', 11],
  ['pl', 'listopad', 11],
  ['pl', 'listopada', 11],
  ['pl', 'października', 10],
  ['pl', 'pazdziernik', 10],
  ['so', 'Jannaayo', 1],
  ['vi', 'Tháng 1', 1],
  ['vi', 'tháng 11', 11],
  ['ar', 'نوفمبر', 11],
  ['ar', 'اغسطس', 8],
  ['zh-Hans', '十一月', 11],
  ['zh-Hans', '11月', 11],
  ['fr', 'févr.', 2],
])('on a page in %s the month %j is month %i', (language, month, number) => {
  expect(read(language, month)).toBe(`2026-${String(number).padStart(2, '0')}-04`)
})

test.each([
  ['en', 'Tachwedd'],
  ['en', 'no'],
  ['en', 'novembre'],
  ['fr', 'jui'],
  ['cy', 'M'],
  ['pl', '13'],
  ['ar', '—'],
])('on a page in %s the month %j is none', (language, month) => {
  expect(read(language, month)).toBeNull()
})

test('a month by its name is taken on a form, and told as it was typed where another box is wrong', async () => {
  const worker = await (await testSite()).as('outreach-worker')
  const typed = { setting: 'shop', 'day-day': '31', 'day-month': 'Nov', 'day-year': '2012' }
  const page = await worker.fillIn('/rounds/new', typed)
  expect([page.status, page.valuesOf('day-month')]).toEqual([422, ['Nov']])
  expect((await worker.fillIn('/rounds/new', { ...typed, 'day-day': '30' })).main).toContain('30 November 2012')
})
