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
const watchers: (() => void)[] = []

/** Called once at start with what `scripts/words.mjs` collected. `pseudo` switches the two made-up languages on. */
export function loadCatalogues(catalogues: Catalogues, settings: { pseudo?: boolean } = {}): void {
  loaded = new Map(Object.entries(catalogues).map(([language, parts]) => [language, merged(parts)]))
  const mostlyThere = offeredOf(loaded)
  offered = settings.pseudo ? [...mostlyThere, ...pseudoLanguages] : mostlyThere
  for (const forget of watchers) forget()
}

/** Runs whenever the catalogues change, so that what was compiled from the old ones is forgotten. */
export function onLoad(forget: () => void): void {
  watchers.push(forget)
}

/** So much of the messages must be there before whole pages are offered in a language. */
const mostly = 0.9

function offeredOf(catalogues: ReadonlyMap<string, Catalogue>): string[] {
  const all = Object.keys(catalogues.get(baseLanguage) ?? {}).length
  const full = [...catalogues].filter(([, messages]) => Object.keys(messages).length >= all * mostly)
  return full.map(([language]) => language)
}

/**
 * The languages in which pages are shown. One with only a few messages, such as what is read aloud to somebody, is there
 * for whoever asks for it by name. Every request asks for this list, so it is made once.
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
