import { isPseudo, pseudoLanguages } from './languages.ts'
import type { MessageKey } from './messages.ts'

export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = Readonly<Record<string, readonly Catalogue[]>>

/** A message as found: the language differs from the one asked for where a translation is still missing. */
export interface FoundMessage {
  readonly message: string
  readonly language: string
}

export const baseLanguage = 'en'

let loaded: ReadonlyMap<string, Catalogue> = new Map()
let offered: readonly string[] = []
let madeUp: readonly string[] = []
const watchers: (() => void)[] = []

/** Called once at start with what `scripts/words.mjs` collected. `pseudo` switches the two made-up languages on. */
export function loadCatalogues(catalogues: Catalogues, settings: { pseudo?: boolean } = {}): void {
  loaded = new Map(Object.entries(catalogues).map(([language, parts]) => [language, merged(parts)]))
  madeUp = settings.pseudo ? pseudoLanguages : []
  offered = languagesWith(keysUnder(''))
  for (const forget of watchers) forget()
}

/** Runs whenever the catalogues change, so that what was compiled from the old ones is forgotten. */
export function onLoad(forget: () => void): void {
  watchers.push(forget)
}

/**
 * The languages in which every one of these messages is there. A part of Kith that has all of its own words can be shown
 * in a language before the whole of it can, and nothing is ever shown in two.
 */
export function languagesWith(keys: readonly string[]): readonly string[] {
  const whole = [...loaded].filter(([, messages]) => keys.every((key) => key in messages))
  return [...whole.map(([language]) => language), ...madeUp]
}

/**
 * The languages in which pages are shown: those with every message. One with fewer, such as what is read aloud to
 * somebody, is there for whoever asks for it by name. Every request asks for this list, so it is made once.
 */
export function availableLanguages(): readonly string[] {
  return offered
}

export function findMessage(language: string, key: string): FoundMessage | undefined {
  const own = isPseudo(language) ? baseLanguage : language
  const message = loaded.get(own)?.[key]
  if (message !== undefined) return { message, language }
  const fallback = loaded.get(baseLanguage)?.[key]
  return fallback === undefined ? undefined : { message: fallback, language: baseLanguage }
}

/** Whether there is such a message, for a key that was written down by an earlier version. */
export const isMessage = (key: string): key is MessageKey => findMessage(baseLanguage, key) !== undefined

/** The keys of all messages that begin so. */
export function keysUnder(stem: string): string[] {
  return Object.keys(loaded.get(baseLanguage) ?? {}).filter((key) => key.startsWith(stem))
}

function merged(parts: readonly Catalogue[]): Catalogue {
  return Object.assign(Object.create(null), ...parts)
}
