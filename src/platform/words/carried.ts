import { IntlMessageFormat } from 'intl-messageformat'
import { baseLanguage, findMessage, keysUnder } from './catalogues.ts'
import { isPseudo } from './languages.ts'
import { pseudoMessage } from './pseudo.ts'

/**
 * A message taken apart for a script that has no room for the whole of ICU: a text; the place of a parameter `[name]`;
 * a plural or a choice `[name, kind, parts by case]`; 0 for the number of the plural around it.
 */
export type CarriedPart =
  | string
  | 0
  | [name: string]
  | [name: string, kind: 'p' | 's', cases: Record<string, CarriedPart[]>]
export type CarriedWords = Record<string, CarriedPart[]>

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function carried(element: Element): CarriedPart {
  if (element.type === 0) return element.value
  if (element.type === 1) return [element.value]
  if (element.type === 7) return 0
  if (element.type !== 5 && element.type !== 6)
    throw new Error('a script can show texts, parameters, plurals and choices')
  const cases = Object.entries(element.options).map(([name, { value }]) => [name, value.map(carried)])
  return [element.value, element.type === 6 ? 'p' : 's', Object.fromEntries(cases)]
}

function elementsOf(language: string, key: string): Element[] {
  const message = findMessage(language, key)?.message ?? ''
  return isPseudo(language)
    ? pseudoMessage(message, language)
    : new IntlMessageFormat(message, baseLanguage, undefined, { ignoreTag: true }).getAst()
}

/** All messages whose keys begin so, in one language, for a script to carry along; the beginning is left out. */
export function carriedWords(language: string, stem: string): CarriedWords {
  const entries = keysUnder(stem).map((key) => [key.slice(stem.length), elementsOf(language, key).map(carried)])
  return Object.fromEntries(entries)
}
