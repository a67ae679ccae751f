import { expect, test } from 'vitest'
import { type Act, demoStory, liverpoolStory, planOf } from '../../src/replay/index.ts'
import { tallyOf } from './tally-of-acts.ts'
import { quarterOf, turnsCrossed } from './turns-of-quarters.ts'

const whole = planOf(liverpoolStory())

test('the plan of Liverpool comes out at exactly the published figures', () => {
  expect(tallyOf(whole)).toEqual({
    recruited: 679,
    champions: 312,
    hubs: 50,
    advisedHealth: 7737,
    advisedDigital: 15_853,
    digitallyIncluded: 3717,
    communityAction: 5970,
    plans: 9109,
    hypertension: 305,
  })
})

test.each([
  ['a fifth', liverpoolStory(1, 0.2)],
  ['a twentieth, with another seed', liverpoolStory(7, 0.05)],
  ['a hundredth', liverpoolStory(3, 0.01)],
  ['the demo', demoStory('2026-11-24')],
  ['the demo begun in summer, with another seed', demoStory('2027-08-01', 4)],
])('%s comes out at exactly its own figures', (_name, story) => {
  const { bothRoles: _, ...figures } = story.figures
  expect(tallyOf(planOf(story))).toEqual(figures)
})

test('the same seed gives the same plan to the last word, and another seed another one', () => {
  const asText = (seed: number) => JSON.stringify(planOf(liverpoolStory(seed, 0.05)))
  expect(asText(1)).toBe(asText(1))
  expect(asText(2)).not.toBe(asText(1))
})

test('things are told in the order of time, and never before they happened', () => {
  const moments = whole.map(({ day, minute }) => `${day} ${String(minute).padStart(4, '0')}`)
  expect(moments).toEqual(moments.toSorted())
  expect(whole.filter(({ day, deed }) => 'on' in deed && deed.on > day)).toEqual([])
  expect(whole.every(({ minute }) => minute >= 0 && minute < 1440)).toBe(true)
  expect(whole[0]?.day).toBe('2012-10-01')
  expect(whole.at(-1)?.day.slice(0, 7)).toBe('2015-04')
})

test.each([
  'told late: open-round',
  'told late: add-person',
  'told late: agree-plan',
  'told late: coach',
  'told late: complete-coaching',
  'told late: take-up-role',
  'told late: came',
  'told late: count-heads',
  'comes back: withdraw-talk',
  'comes back: merge',
  'comes back: undo-merge',
  'comes back: count-heads',
  'comes back: take-back-came',
  'comes back: lay-down-role',
  'comes back: withdraw-consent',
  'comes back: erase',
  'comes back: finish-follow-up',
  'comes back: close-hub',
])('the turn of a quarter is crossed: %s', (kind) => {
  expect([...turnsCrossed(whole)]).toContain(kind)
})

const talksIn = (acts: readonly Act[], ...months: string[]) =>
  acts.filter(({ day, deed }) => deed.verb === 'talk' && months.includes(day.slice(0, 7))).length

test('a slow start, a quiet August, nothing at Christmas and full springs', () => {
  expect(talksIn(whole, '2012-10')).toBeLessThan(talksIn(whole, '2013-10') / 2)
  const spring = talksIn(whole, '2013-03', '2013-05', '2014-03', '2014-05')
  expect(talksIn(whole, '2013-08', '2014-08')).toBeLessThan(spring / 4)
  expect(whole.filter(({ day }) => day >= '2013-12-23' && day <= '2014-01-01')).toEqual([])
  expect(new Set(whole.map(({ day }) => quarterOf(day))).size).toBe(11)
})

test('nobody who is made up can be rung', () => {
  const reaches = whole.flatMap(({ deed }) => (deed.verb === 'add-person' ? [`${deed.channel} ${deed.reach}`] : []))
  const phones = reaches.filter((reach) => /^(text|call) /.test(reach))
  expect(phones.length).toBeGreaterThan(6000)
  // Ofcom keeps these numbers for drama.
  expect(phones.filter((reach) => !/^(text 07700 900|call 0151 496 0)\d{3}$/.test(reach))).toEqual([])
  const emails = reaches.filter((reach) => reach.startsWith('email '))
  expect(emails.filter((reach) => !/^email [a-z.]+\.\d+@example\.org$/.test(reach))).toEqual([])
})

test('the demo ends yesterday and has meetings in each of the two weeks to come', () => {
  const acts = planOf(demoStory('2026-11-24'))
  expect(acts.at(-1)?.day).toBe('2026-11-23')
  const days = acts.flatMap(({ deed }) => (deed.verb === 'plan-session' ? [deed.day] : []))
  expect(days.filter((day) => day >= '2026-11-24' && day <= '2026-11-30').length).toBeGreaterThan(3)
  expect(days.filter((day) => day >= '2026-12-01' && day <= '2026-12-07').length).toBeGreaterThan(3)
})
