import { wordingIn } from '../wordings/languages.ts'

/**
 * What somebody can agree to, each on its own. `keep` carries all others: who is not kept by name cannot be contacted,
 * told, introduced or counted by name.
 */
export const purposes = ['keep', 'contact', 'tell-back', 'introduce', 'records'] as const
export type Purpose = (typeof purposes)[number]

export const waysOfConsent = ['spoken', 'phone', 'paper', 'web', 'text'] as const
export type WayOfConsent = (typeof waysOfConsent)[number]

/** The wording read aloud today. A new wording gets a new number; old ones stay in the catalogue, to be looked up. */
export const currentWording = {
  keep: 'keep.1',
  contact: 'contact.1',
  'tell-back': 'tell-back.1',
  introduce: 'introduce.1',
  records: 'records.1',
} as const satisfies Record<Purpose, string>
export type Wording = (typeof currentWording)[Purpose]

export interface Agreement {
  purpose: Purpose
  how: WayOfConsent
  wording: Wording
  /** The language in which it was read, and which version of the wording there. */
  language?: string | null
  translation?: number | null
}

/** Agreements to today's wordings, as they were read in a language. */
export function agreementsTo(agreed: readonly Purpose[], how: WayOfConsent, readIn: string | null = null): Agreement[] {
  const { language = null, version = null } = wordingIn(readIn) ?? {}
  return agreed.map((purpose) => ({ purpose, how, wording: currentWording[purpose], language, translation: version }))
}

export const isPurpose = (code: string): code is Purpose => purposes.some((purpose) => purpose === code)
export const isWayOfConsent = (code: string): code is WayOfConsent => waysOfConsent.some((way) => way === code)
