import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogues } from '../../words.gen.ts'
import { availableLanguages, languagesWith, loadCatalogues, wordsFor } from './index.ts'
import { translatorFor } from './translate.ts'

const arabic = '{n, plural, zero {صفر} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}'
const english = {
  'tests.plain': "What's on",
  'tests.quoted': "It's {name}'s turn",
  'tests.people': '{n, plural, one {# person} other {# people}} in {place}',
  'tests.only-english': 'Not translated yet',
}

// These keys stand in no real catalogue, so they are asked for as a page in JavaScript would: without their types.
function say(language: string, key: string, params: Record<string, string | number> = {}): string {
  return Reflect.apply(translatorFor(language), undefined, [key, params])
}

describe('messages', () => {
  beforeAll(() => {
    const translated = { 'tests.people': `${arabic} {place}` }
    loadCatalogues({ en: [english], ar: [translated] }, { pseudo: true })
  })
  afterAll(() => loadCatalogues(catalogues, { pseudo: true }))

  test('without parameters stay as written, apostrophes included', () => {
    expect(say('en', 'tests.plain')).toBe("What's on")
    expect(say('en', 'tests.quoted', { name: 'O’Neill' })).toBe("It's O’Neill's turn")
  })

  test('take the plural form of their language', () => {
    expect(say('en', 'tests.people', { n: 1, place: 'Anfield' })).toBe('1 person in Anfield')
    expect(say('en', 'tests.people', { n: 7737, place: 'Anfield' })).toBe('7,737 people in Anfield')
    const forms = [0, 1, 2, 3, 11, 100].map((n) => say('ar', 'tests.people', { n, place: '' }).split('\u2068')[0])
    expect(forms).toEqual(['صفر ', 'واحد ', 'اثنان ', '3 قليل ', '11 كثير ', '100 آخر '])
  })

  test('keep a name apart from the right-to-left text around it', () => {
    expect(say('ar', 'tests.people', { n: 0, place: 'Anfield' })).toContain('\u2068Anfield\u2069')
  })

  test('fall back to English, and say so', () => {
    expect(say('ar', 'tests.only-english')).toBe('Not translated yet')
    expect(Reflect.apply(wordsFor('ar').languageOf, undefined, ['tests.only-english'])).toBe('en')
    expect(Reflect.apply(wordsFor('ar').languageOf, undefined, ['tests.people'])).toBe('ar')
  })

  test('that are in no catalogue are a bug that names the key', () => {
    expect(() => say('en', 'tests.nowhere')).toThrow('No words for "tests.nowhere"')
  })

  test('in the made-up language are accented, longer and bracketed, with their parameters untouched', () => {
    const text = say('en-XA', 'tests.people', { n: 2, place: 'Anfield' })
    expect(text).toBe('⟦2 þééööþļéé îîñ Anfield⟧')
    expect(say('en-XA', 'tests.plain').length).toBeGreaterThan("What's on".length)
  })

  test('in the made-up right-to-left language are mirrored word by word', () => {
    expect(say('ar-XB', 'tests.plain')).toContain('\u202eWhat\u202c')
  })

  test('offer the made-up languages only when asked for, and others once all of it is there', () => {
    expect(availableLanguages()).toEqual(['en', 'en-XA', 'ar-XB'])
    const { 'tests.only-english': _missing, ...most } = english
    loadCatalogues({ en: [english], cy: [english], ar: [most] })
    expect(availableLanguages()).toEqual(['en', 'cy'])
  })

  test('make a part that is all there in a language ready to be shown in it', () => {
    loadCatalogues({ en: [english], ar: [{ 'tests.plain': 'ما الجديد' }] })
    expect(languagesWith(['tests.plain'])).toEqual(['en', 'ar'])
    expect(languagesWith(['tests.plain', 'tests.quoted'])).toEqual(['en'])
  })
})
