import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { catalogues } from '../../words.gen.ts'
import { availableLanguages, loadCatalogues } from './catalogues.ts'
import { isDrafted, type Translation, translations } from './translations.ts'

const messagesIn = (language: string): Record<string, string> => Object.assign({}, ...(catalogues[language] ?? []))

/** All that is there in a language, whatever the order it stands in, beside the English that it says. */
function digestOf(language: string): string {
  const english = messagesIn('en')
  const messages = Object.entries(messagesIn(language))
    .map(([key, text]) => [key, text, english[key]])
    .sort()
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, 16)
}

test.each(translations)('the words in $language are those that the list tells of', ({ language, digest }) => {
  // Changed a message, or the English that one says? See whether they still agree, then say in translations.json whether it was drafted or read by somebody, when, and put this digest there.
  expect(digestOf(language)).toBe(digest)
})

test('every language that pages are shown in is on the list, and none is missing that was meant to be', () => {
  loadCatalogues(catalogues)
  const meant = translations.filter(({ parts }) => parts.includes('pages')).map(({ language }) => language)
  expect(availableLanguages().toSorted()).toEqual(['en', ...meant].toSorted())
})

test('a language is checked only by somebody, and drafted until then', () => {
  const odd = ({ status, reviewer, date }: Translation) =>
    (status === 'checked') !== (reviewer !== null) || !/^\d{4}-\d{2}-\d{2}$/.test(date)
  expect(translations.filter(odd)).toEqual([])
  expect([isDrafted('ar'), isDrafted('en'), isDrafted('en-XA')]).toEqual([true, false, false])
})
