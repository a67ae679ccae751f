import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { typedFrom } from './form-state.ts'

test('names that mean something to the language are answers like any other', () => {
  const typed = typedFrom(JSON.parse('{"__proto__": "x", "constructor": ["a", "b"], "length": 3}'))
  expect(Object.entries(typed)).toEqual([
    ['__proto__', ['x']],
    ['constructor', ['a', 'b']],
    ['length', []],
  ])
  expect(typed.toString).toBeUndefined()
})

test('a character that no keyboard types breaks no search and no file', async () => {
  const site = await testSite()
  const coordinator = await site.as('coordinator')
  for (const path of [
    '/people?q=a@%00',
    '/people?s=%00',
    '/people/list.csv?q=%00@',
    '/activities?near=%00',
    '/hubs?near=%00',
  ]) {
    expect([path, (await coordinator.open(path)).status]).toEqual([path, 200])
  }
})
