import { renderToString } from 'preact-render-to-string'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type MessageKey, negotiateLanguage, useWords, WordsContext, wordsFor } from './index.ts'
import type { Translate } from './messages.ts'

describe('dates, times and amounts', () => {
  const en = wordsFor('en')

  test('are written as people say them', () => {
    expect(en.dateTime('2014-03-04T10:00:00Z')).toBe('Tuesday 4 March, 10am')
    expect(en.date('2014-03-04')).toBe('Tuesday 4 March 2014')
    expect(en.date('2014-03-04', 'short')).toBe('4 Mar 2014')
    expect(en.time('2014-03-04T17:30:00Z')).toBe('5:30pm')
    expect(en.time('2014-03-04T12:00:00Z')).toBe('midday')
    expect(en.time('2014-03-04T00:05:00Z')).toBe('12:05am')
  })

  test('follow the clock of the place, summer time included', () => {
    expect(en.time('2014-07-04T09:00:00Z')).toBe('10am')
    expect(wordsFor('en', 'Australia/Sydney').date('2014-07-04T20:00:00Z', 'day')).toBe('Saturday 5 July')
  })

  test('keep a calendar day as it is in any time zone', () => {
    expect(wordsFor('en', 'America/Los_Angeles').date('2014-03-04', 'long')).toBe('4 March 2014')
  })

  test('count and cost as on paper', () => {
    expect(en.number(15853)).toBe('15,853')
    expect(en.percent(3717 / 15853)).toBe('23.4%')
    expect(en.money(31_000_000)).toBe('£310,000')
    expect(en.money(620_000, 'always')).toBe('£6,200.00')
    expect(en.money(45_655)).toBe('£456.55')
    expect(en.list(['bingo', 'chess', 'walks'], 'or')).toBe('bingo, chess or walks')
    expect(en.inDays(1)).toBe('tomorrow')
  })

  test('are in the language of the page, with digits that can be dialled', () => {
    expect(wordsFor('cy').date('2014-03-04')).toBe('Dydd Mawrth, 4 Mawrth 2014')
    expect(wordsFor('ar').number(7737)).toMatch(/^7[,٬]737$/)
  })
})

describe('a language', () => {
  test('is chosen by the person first, then by the browser, else English', () => {
    const have = ['en', 'cy', 'ar']
    expect(negotiateLanguage({ chosen: 'cy', acceptHeader: 'ar' }, have)).toBe('cy')
    expect(negotiateLanguage({ acceptHeader: 'fr, ar-EG;q=0.7, cy;q=0.9' }, have)).toBe('cy')
    expect(negotiateLanguage({ acceptHeader: 'cy;q=0, *;q=0.1' }, have)).toBe('en')
    expect(negotiateLanguage({ chosen: '../../etc', acceptHeader: ';;,=' }, have)).toBe('en')
  })

  test('that only a machine has read is given to whoever chose it, and to nobody else', () => {
    const have = ['en', 'cy', 'ar']
    expect(negotiateLanguage({ acceptHeader: 'ar' }, have)).toBe('en')
    expect(negotiateLanguage({ chosen: 'ar', acceptHeader: 'cy' }, have)).toBe('ar')
  })

  test('runs from right to left where it is written so', () => {
    expect(['en', 'ar', 'ur-PK', 'ar-XB', 'en-XA'].map((each) => wordsFor(each).dir)).toEqual([
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
    ])
  })
})

test('a component writes in the language that the page provides', () => {
  const When = () => <p>{useWords().dateTime('2014-03-04T10:00:00Z')}</p>
  const page = (language: string) =>
    renderToString(
      <WordsContext.Provider value={wordsFor(language)}>
        <div>
          <When />
        </div>
      </WordsContext.Provider>,
    )
  expect(page('en')).toBe('<div><p>Tuesday 4 March, 10am</p></div>')
  expect(page('cy')).toContain('Dydd Mawrth, 4 Mawrth')
  expect(() => renderToString(<When />)).toThrow('No words')
})

test('a key that is not there, or other parameters than the message names, do not compile', () => {
  expectTypeOf<'platform.nothing-here'>().not.toExtend<MessageKey>()
  type Call = (t: Translate) => string
  const right: Call = (t) => t('platform.date-and-time', { date: 'today', time: '10am' })
  expect(right(wordsFor('en').t)).toBe('today, 10am')
  expectTypeOf<Parameters<typeof wordsFor>[0]>().toEqualTypeOf<string>()
})
