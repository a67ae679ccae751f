import { expect, test } from 'vitest'
import { headCount } from './head-count.ts'

test.each([
  ['1', 1],
  [' 40 ', 40],
  ['500', 500],
  ['٤٠', 40],
  ['007', 7],
  ['501', null],
  ['1000000', null],
  ['0', null],
  ['', null],
  ['-3', null],
  ['2.5', null],
  ['about 20', null],
])('%j people is %j', (typed, heads) => {
  expect(headCount(typed, 500)).toBe(heads)
})
