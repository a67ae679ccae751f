import type { Option } from '../../platform/fields/index.ts'
import { ownName } from '../../platform/words/index.ts'
import list from './wordings.json' with { type: 'json' }

/**
 * The languages in which the wording of consent can be read aloud. The list beside this file says of each which version
 * it has and whether somebody who speaks it has read it; a new version is a new number there, and has to be read again.
 */
export interface Wording {
  language: string
  version: number
  /** source: written in this language. machine-drafted: put into it by machine. checked: read by somebody. */
  status: 'source' | 'machine-drafted' | 'checked'
  reviewer: string | null
  /** When it was written, drafted or checked. */
  date: string
}

const statuses = ['source', 'machine-drafted', 'checked'] as const
const statusOf = (given: string) => statuses.find((status) => status === given) ?? 'machine-drafted'

export const wordings: readonly Wording[] = list.map(({ language, version, status, reviewer, date }) => ({
  language,
  version,
  status: statusOf(status),
  reviewer,
  date,
}))

export function wordingIn(language: string | null): Wording | undefined {
  return wordings.find((wording) => wording.language === language)
}

/** The language of the source stands first, and is read where nobody says otherwise. */
export const usualLanguage = wordings[0]?.language ?? 'en'

export const wordingLanguages: readonly Option[] = wordings.map(({ language }) => ({
  value: language,
  label: { text: ownName(language) },
}))
