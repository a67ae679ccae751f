import list from './translations.json' with { type: 'json' }

/**
 * How the catalogues of a language came about, besides the wording of consent, which has a list of its own. Whoever
 * speaks the language and has read all that is there in it puts their name and the day into the list beside this file.
 * `digest` says which words they read: when one changes it no longer fits, and a test asks for the list to be true again.
 */
export interface Translation {
  language: string
  /** What is to be all there in it: `capture` is the capture app, `pages` is every page. Tests name what is missing. */
  parts: string[]
  /** machine-drafted: put into it by machine. checked: read by somebody who speaks it. */
  status: 'machine-drafted' | 'checked'
  reviewer: string | null
  /** When it was drafted or checked. */
  date: string
  digest: string
}

export const translations: readonly Translation[] = list.map((each) => ({
  ...each,
  status: each.status === 'checked' ? 'checked' : 'machine-drafted',
}))

const drafted = new Set(translations.flatMap(({ language, status }) => (status === 'checked' ? [] : [language])))

export const isDrafted = (language: string): boolean => drafted.has(language)
