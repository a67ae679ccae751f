import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import type { PseudoLanguage } from './languages.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = [...'åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ']
const accentOf = new Map([...plain].map((letter, i) => [letter, accented[i] ?? letter]))
const vowel = /[aeiouAEIOU]/

// The marks that mirror a run of text, and the one that ends it (Unicode bidirectional algorithm, UAX #9).
const mirror = '\u202e'
const mirrorEnd = '\u202c'

/** A whole message stands between these, so that text outside them was never in a catalogue. */
export const pseudoOpen = '⟦'
export const pseudoClose = '⟧'

/** Text already put together, such as a date: changed as a message would be. */
export function pseudoText(text: string, language: PseudoLanguage): string {
  return pseudoOpen + disguise(text, language) + pseudoClose
}

/** An English message in a made-up language, its placeholders, plurals and choices untouched. */
export function pseudoMessage(message: string, language: PseudoLanguage): MessageFormatElement[] {
  const elements = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()
  return [
    { type: 0, value: pseudoOpen },
    ...elements.map((each) => inside(each, language)),
    { type: 0, value: pseudoClose },
  ]
}

function inside(element: MessageFormatElement, language: PseudoLanguage): MessageFormatElement {
  if (element.type === 0) return { ...element, value: disguise(element.value, language) }
  if (element.type !== 5 && element.type !== 6) return element
  const options = Object.entries(element.options).map(([name, option]) => {
    return [name, { ...option, value: option.value.map((each) => inside(each, language)) }]
  })
  return { ...element, options: Object.fromEntries(options) }
}

function disguise(text: string, language: PseudoLanguage): string {
  if (language === 'ar-XB') return text.replace(/\p{L}+/gu, (word) => mirror + word + mirrorEnd)
  return [...text].map(longer).join('')
}

/** Doubled vowels make English about 40% longer, as German or Welsh would be. */
function longer(letter: string): string {
  const accent = accentOf.get(letter) ?? letter
  return vowel.test(letter) ? accent + accent.toLowerCase() : accent
}
