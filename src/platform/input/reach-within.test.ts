import { expect, test } from 'vitest'
import { reachTexts } from '../../../tests/kit/reach-texts.ts'
import { reachWithin } from './reach-within.ts'

test.each(reachTexts)('%j gives away %j', (text, kinds) => {
  expect(reachWithin(text)).toEqual(kinds)
})

test('a number from abroad without its plus is known by the plan of its country', () => {
  expect(reachWithin('numer 48 601 234 567')).toEqual(['phone'])
})

test('hidden marks within a number do not hide it', () => {
  expect(reachWithin('07700\u200b 900\u202c123')).toEqual(['phone'])
})
