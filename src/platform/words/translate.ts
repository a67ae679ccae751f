import { IntlMessageFormat } from 'intl-messageformat'
import { type FoundMessage, findMessage, onLoad } from './catalogues.ts'
import { formatters } from './formatters.ts'
import { directionOf, isPseudo, localeOf } from './languages.ts'
import type { MessageKey, Translate } from './messages.ts'
import { pseudoMessage } from './pseudo.ts'

type Values = Readonly<Record<string, string | number>>
/** A message without placeholders is its own text: nothing is parsed or looked up when a page is drawn. */
type Compiled = string | ((values: Values) => string)

const compiled = new Map<string, Map<string, Compiled>>()
onLoad(() => compiled.clear())

export function translatorFor(language: string): Translate {
  return (key: MessageKey, ...params: readonly Values[]) => {
    const message = compiledMessage(language, key)
    return typeof message === 'string' ? message : message(params[0] ?? {})
  }
}

/** The language a message will really be shown in, for `lang` on a text that is not translated yet. */
export function languageShown(language: string, key: MessageKey): string {
  return found(language, key).language
}

function compiledMessage(language: string, key: string): Compiled {
  const ofLanguage = compiled.get(language) ?? new Map<string, Compiled>()
  compiled.set(language, ofLanguage)
  const known = ofLanguage.get(key)
  if (known !== undefined) return known
  const made = compile(found(language, key))
  ofLanguage.set(key, made)
  return made
}

function found(language: string, key: string): FoundMessage {
  const message = findMessage(language, key)
  if (!message) throw new Error(`No words for "${key}": are the catalogues loaded?`)
  return message
}

function compile({ message, language }: FoundMessage): Compiled {
  const format = formatOf(message, language)
  if (format.getAst().every((element) => element.type === 0)) return String(format.format({}))
  const isolated = directionOf(language) === 'rtl'
  return (values) => String(format.format(isolated ? withIsolates(values) : values))
}

function formatOf(message: string, language: string): IntlMessageFormat {
  const source = isPseudo(language) ? pseudoMessage(message, language) : message
  return new IntlMessageFormat(source, localeOf(language), undefined, { ignoreTag: true, formatters })
}

/** Keeps a Latin name or number inside right-to-left text from pulling its neighbours around (UAX #9, FSI and PDI). */
function withIsolates(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  )
}
