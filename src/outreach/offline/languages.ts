import type { FastifyRequest } from 'fastify'
import type { Option } from '../../platform/fields/index.ts'
import { languageOf, type ProgrammeSeen } from '../../platform/http/index.ts'
import { keysUnder, languagesWith, type MessageKey, ownName, type Words, wordsFor } from '../../platform/words/index.ts'
import { wordedLists } from './lists.ts'

/** The words of the app, which it carries along: everything under this. */
export const stem = 'outreach.capture.'

/** What stands around them on its page. */
const around: MessageKey[] = [
  'outreach.rounds.title',
  'platform.skip',
  'platform.demo-name',
  'platform.demo',
  'platform.demo-change',
  'platform.drafted-name',
  'platform.drafted',
]

const keysOf = ({ label, hint }: Option): string[] => [
  ...('key' in label ? [label.key] : []),
  ...(hint === undefined ? [] : [hint]),
]

/** Every message that the app shows, in whatever language it is read. */
export function appMessages(): string[] {
  return [...keysUnder(stem), ...around, ...Object.values(wordedLists).flatMap((list) => list.flatMap(keysOf))]
}

/** The languages that the app is there in, every message of it: the rest of Kith may not be yet. */
export const appLanguages = (): readonly string[] => languagesWith(appMessages())

/** The others, each by its own name, for a worker to choose from. */
export function otherLanguages({ language }: Words): { language: string; name: string }[] {
  const others = appLanguages().filter((each) => each !== language)
  return others.map((each) => ({ language: each, name: ownName(each) }))
}

/** The words that a phone asks for: those of the app as it lies on it, whatever has been chosen since. */
export function appWords(request: FastifyRequest, programme: ProgrammeSeen | null, asked?: string): Words {
  const languages = appLanguages()
  return asked !== undefined && languages.includes(asked) ? wordsFor(asked) : languageOf(request, programme, languages)
}
