import { describe, expect, test } from 'vitest'
import { wordsFor } from '../../platform/words/index.ts'
import { codeLists, settingCodes } from './codes.ts'
import { readLine } from './read-line.ts'
import { written } from './written.ts'

const problemsOf = (line: string) => readLine(line).problems.map((problem) => problem.in(wordsFor('en')))

describe('a line of a sheet', () => {
  test.each([
    ['m1 4 d2 s1', { matters: ['health', 'company'], adviceDigital: ['cheaper-internet'], nextStep: ['none'] }],
    ['M1,4D2S1', { matters: ['health', 'company'], adviceDigital: ['cheaper-internet'], nextStep: ['none'] }],
    ['s 2 pL8 x12 f2', { nextStep: ['call-me'], postcodeArea: ['l8'], heads: ['12'], firstTime: ['no'] }],
    ['i14 a8', { interests: ['children'], ageBand: ['85-plus'] }],
    ['', {}],
  ])('is read: %s', (line, typed) => {
    expect(readLine(line)).toEqual({ typed, card: null, problems: [] })
  })

  test('tells of the card that was handed over', () => {
    expect(readLine('d1 s2 cK7M2-QX4P')).toMatchObject({ card: 'k7m2-qx4p', problems: [] })
  })

  test('says everything that is wrong with it at once', () => {
    expect(problemsOf('3 m9 z1 d s1 s2 %')).toEqual([
      'There is no letter before 3',
      'There is no m9 on the sheet',
      '“z” is no letter of the sheet',
      'There is nothing after d',
      'There is more than one answer to s',
      '“%” is no letter of the sheet',
    ])
    expect(problemsOf('c')).toEqual(['There is nothing after c'])
  })

  test('is written back in the same order, whatever order it came in', () => {
    const said = { matters: ['company', 'health'], area: 'L8', heads: 12, firstTime: true, nextStep: 'none' }
    expect(written(said, 'L1')).toBe('m1 4  pL8  x12  f1  s1')
    expect(written({ ...said, matters: ['health', 'company'] }, 'L8')).toBe('m1 4  x12  f1  s1')
  })
})

describe('the codes of sheets', () => {
  test('there is one for every answer that the form online offers', () => {
    for (const { options, values } of [...codeLists, settingCodes]) {
      expect(options.filter(({ value }) => !new Set<string>(values).has(value))).toEqual([])
    }
  })

  // Sheets that were printed a year ago are typed in today: a number may be added at the end, and none may ever change.
  test.each([
    ['m', 'health', 'something-else', 7],
    ['i', 'walking', 'children', 14],
    ['n', 'safer-streets', 'health-care', 12],
    ['g', 'company', 'a-room', 13],
    ['h', 'doctor', 'home-alarm', 14],
    ['d', 'getting-online', 'courses', 14],
    ['a', '18-24', '85-plus', 8],
    ['s', 'none', 'join-in', 7],
  ])('stay as they were first printed: %s', (letter, first, last, count) => {
    const { values = [] } = codeLists.find((list) => list.letter === letter) ?? {}
    expect([values[0], values[count - 1], new Set(values).size]).toEqual([first, last, values.length])
  })
})
