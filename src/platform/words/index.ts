/**
 * Words: everything a screen says, in the reader's language.
 *
 * Each module keeps its messages in `words/<language>.json`; `scripts/words.mjs` checks and collects them.
 * A page asks `useWords()` and says `t('people.count', { n: 3 })`; the key and its parameters are typed.
 */
export { type CarriedPart, type CarriedWords, carriedWords } from './carried.ts'
export {
  availableLanguages,
  type Catalogues,
  isMessage,
  keysUnder,
  languagesWith,
  loadCatalogues,
} from './catalogues.ts'
export { useWords, WordsContext } from './context.ts'
export type { DateStyle } from './dates.ts'
export { type Direction, localeOf, ownName } from './languages.ts'
export type { MessageKey, MessageParams, Messages, Translate } from './messages.ts'
export { negotiateLanguage } from './negotiate.ts'
export { pseudoClose, pseudoOpen } from './pseudo.ts'
export { type Translation, translations } from './translations.ts'
export { type Words, wordsFor } from './words.ts'
