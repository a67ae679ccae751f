import { expect, test } from 'vitest'
import { agreementOn, cohensKappa } from './agreement.ts'
import { suggestThemes } from './suggest.ts'
import { tellingWords } from './telling-words.ts'

const times = (count: number, pair: readonly [boolean, boolean]) => Array.from({ length: count }, () => pair)

test.each<[number, number, number, number, number, number, number | null]>([
  [20, 5, 10, 15, 0.7, 0.5, 0.4],
  [45, 15, 25, 15, 0.6, 0.54, 0.1304],
  [25, 35, 5, 35, 0.6, 0.46, 0.2593],
  [10, 0, 0, 10, 1, 0.5, 1],
  [0, 10, 10, 0, 0, 0.5, -1],
  [0, 0, 0, 9, 1, 1, null],
])('both yes %i, one %i, other %i, both no %i', (both, one, other, none, observed, expected, kappa) => {
  const found = cohensKappa([
    ...times(both, [true, true]),
    ...times(one, [true, false]),
    ...times(other, [false, true]),
    ...times(none, [false, false]),
  ])
  expect(found.observed).toBeCloseTo(observed, 10)
  expect(found.expected).toBeCloseTo(expected, 10)
  if (kappa === null) expect(found.kappa).toBeNull()
  else expect(found.kappa).toBeCloseTo(kappa, 4)
})

test('each theme of each remark is one choice', () => {
  const coded = [
    { one: ['bus'], other: ['bus', 'cold'] },
    { one: [], other: [] },
  ]
  expect(agreementOn(['bus', 'cold'], coded)).toMatchObject({ remarks: 2, observed: 0.75 })
  expect(agreementOn(['bus'], [])).toBeNull()
  expect(() => cohensKappa([])).toThrow(RangeError)
})

test.each<[string, string[]]>([
  ['The buses are late, and the bus stop’s dark', ['bus', 'late', 'stop', 'dark']],
  ['Nothing to do in the evenings', ['evening']],
  ['Two libraries, no classes', ['two', 'library', 'class']],
  ['图书馆关门了', ['图书', '关门']],
])('%j is about %j', (text, words) => {
  expect([...tellingWords(text)]).toEqual(expect.arrayContaining(words))
})

const themes = [
  { id: 'warm', title: 'Somewhere warm' },
  { id: 'bus', title: 'Buses' },
  { id: 'dogs', title: 'Dogs' },
]
const coded = [
  { words: 'Since the library shut there is nowhere to sit', themes: ['warm'] },
  { words: 'I sit at home in my coat', themes: ['warm'] },
  { words: 'The 82 never comes', themes: ['bus'] },
]

test('themes are suggested by words that they share with the remark, and the words are told', () => {
  const found = suggestThemes('We used to sit in the library by the bus stop', themes, coded)
  expect(found).toEqual([
    { theme: 'warm', words: ['sit', 'library'], inName: false, remarks: 2 },
    { theme: 'bus', words: ['bus'], inName: true, remarks: 0 },
  ])
})

test('nothing is suggested where no telling word is shared', () => {
  expect(suggestThemes('I would like to sing', themes, coded)).toEqual([])
})
