export type Direction = 'ltr' | 'rtl'

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Made from English on the fly: longer words with accents, and a mirrored one, to find what is not in a catalogue. */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const
export type PseudoLanguage = (typeof pseudoLanguages)[number]

export function isPseudo(language: string): language is PseudoLanguage {
  return pseudoLanguages.some((pseudo) => pseudo === language)
}

export function directionOf(language: string): Direction {
  return rightToLeft.has(baseOf(language)) ? 'rtl' : 'ltr'
}

/**
 * The locale whose plural rules, dates and numbers a language uses. Digits stay the ones on British telephones, letters
 * and doors, whatever the script around them.
 */
export function localeOf(language: string): string {
  const base = isPseudo(language) ? 'en' : language
  return base === 'en' ? 'en-GB' : `${base}-u-nu-latn`
}

/** A language by its own name ("Cymraeg"), for a list to choose from. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}

export function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language
}
