import { expect, test } from 'vitest'
import { exact, protect } from '../../evidence/index.ts'
import { mostSaidFirst, questionFigures } from './question.ts'
import { shareOf } from './share.ts'

// R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3 (score without continuity correction).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies where Newcombe’s table says', (count, asked, low, high) => {
  const share = shareOf(count, asked)
  expect(share?.share).toBeCloseTo(count / asked, 10)
  expect(share?.low).toBeCloseTo(low, 4)
  expect(share?.high).toBeCloseTo(high, 4)
})

test.each([
  ['*', 20],
  [10, '*'],
  [0, 0],
  [0, '*'],
] as const)('%s of %s cannot be told', (count, asked) => {
  expect(shareOf(count, asked)).toBeNull()
})

const sums = [
  { item: 'matters', value: 'shop', amount: 20 },
  { item: 'matters', value: 'street', amount: 3 },
  { item: 'matters.money', value: 'shop', amount: 12 },
  { item: 'matters.money', value: 'street', amount: 1 },
  { item: 'matters.safety', value: 'street', amount: 3 },
]
const told = (lens: typeof exact) => {
  const { asked, answers } = questionFigures('matters', sums, lens)
  const said = mostSaidFirst(answers).filter(({ count }) => count !== 0)
  return [asked, ...said.map(({ code, count, share }) => `${code} ${count} ${share?.share.toFixed(3) ?? '–'}`)]
}

test('the share is of those who were asked, the most common answer first', () => {
  expect(told(exact)).toEqual([23, 'money 13 0.565', 'safety 3 0.130'])
})

test('whoever sees protected numbers gets shares of protected numbers', () => {
  expect(told(protect)).toEqual([25, 'money 15 0.600', 'safety * –'])
})
