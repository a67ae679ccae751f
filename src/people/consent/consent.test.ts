import { describe, expect, test } from 'vitest'
import { newKey } from '../../platform/database/index.ts'
import { type ConsentCommand, decideConsent, foldConsents } from './decide.ts'
import { agreementsTo, type Purpose } from './purposes.ts'

const about = newKey()
const on = '2014-03-04'
const give = (...purposes: Purpose[]): ConsentCommand => ({ give: agreementsTo(purposes, 'spoken') })
const withdraw = (...purposes: Purpose[]): ConsentCommand => ({ withdraw: purposes, how: 'phone' })

/** What is agreed to after these commands, one after the other. */
function after(...commands: ConsentCommand[]) {
  const past = commands.reduce<ReturnType<typeof decideConsent>>(
    (told, command) => [...told, ...decideConsent({ about, on }, command, foldConsents(told))],
    [],
  )
  const agreed = [...foldConsents(past)].filter(([, standing]) => standing.agreed).map(([purpose]) => purpose)
  return { agreed, entries: past.map(({ what, detail }) => `${what.split('-')[1]} ${detail.purpose}`) }
}

describe('consent', () => {
  test.each<[string, ConsentCommand[], Purpose[], string[]]>([
    ['to two purposes', [give('keep', 'contact')], ['keep', 'contact'], ['given keep', 'given contact']],
    ['given twice in the same words', [give('keep'), give('keep')], ['keep'], ['given keep']],
    ['to one more later', [give('keep'), give('introduce')], ['keep', 'introduce'], ['given keep', 'given introduce']],
    [
      'withdrawn',
      [give('keep', 'contact'), withdraw('contact')],
      ['keep'],
      ['given keep', 'given contact', 'withdrawn contact'],
    ],
    ['withdrawn that was never given', [give('keep'), withdraw('records')], ['keep'], ['given keep']],
    [
      'given again',
      [give('keep', 'contact'), withdraw('contact'), give('contact')],
      ['keep', 'contact'],
      ['given keep', 'given contact', 'withdrawn contact', 'given contact'],
    ],
    [
      'to be kept withdrawn takes all others with it',
      [give('keep', 'contact', 'records'), withdraw('keep')],
      [],
      ['given keep', 'given contact', 'given records', 'withdrawn keep', 'withdrawn contact', 'withdrawn records'],
    ],
  ])('%s', (_, commands, agreed, entries) => {
    expect(after(...commands)).toEqual({ agreed, entries })
  })

  test('to anything needs consent to be kept by name', () => {
    expect(() => after(give('contact'))).toThrow('people.consent.keep-first')
    expect(() => after(give('keep'), withdraw('keep'), give('contact'))).toThrow('people.consent.keep-first')
  })

  test('given in another way, or to another wording, is told anew', () => {
    const past = foldConsents(decideConsent({ about, on }, give('keep'), new Map()))
    const onPaper = { give: agreementsTo(['keep'], 'paper') }
    expect(decideConsent({ about, on }, onPaper, past)).toHaveLength(1)
    const older = new Map([...past].map(([purpose, standing]) => [purpose, { ...standing, wording: 'keep.0' }]))
    expect(decideConsent({ about, on }, give('keep'), older)).toHaveLength(1)
  })
})
