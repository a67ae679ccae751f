// What a message asks for: its parameters and their kinds, and the branches of its plurals.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

export function parsed(message) {
  return parse(message, { ignoreTag: true })
}

/** Every element of a message, those inside branches included. */
export function* everyElement(elements) {
  for (const element of elements) {
    yield element
    for (const option of Object.values(element.options ?? {})) yield* everyElement(option.value)
  }
}

/** @returns {Map<string, 'string' | 'number'>} throws if one name is used as both. */
export function parametersOf(elements) {
  const found = new Map()
  for (const element of everyElement(elements)) {
    const kind = kindOf(element)
    if (!kind) continue
    if ((found.get(element.value) ?? kind) !== kind) {
      throw new Error(`{${element.value}} is a text in one place and a number in another`)
    }
    found.set(element.value, kind)
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function kindOf(element) {
  switch (element.type) {
    case TYPE.argument:
    case TYPE.select:
      return 'string'
    case TYPE.number:
    case TYPE.plural:
      return 'number'
    case TYPE.date:
    case TYPE.time:
      throw new Error(`{${element.value}}: write dates with words.date() and pass them in as text`)
    default:
      return undefined
  }
}

/** The plural forms a language has that a plural of the message leaves out. */
export function missingPlurals(elements, language) {
  return [...everyElement(elements)]
    .filter((element) => element.type === TYPE.plural)
    .flatMap((element) => {
      const { pluralCategories } = new Intl.PluralRules(language, { type: element.pluralType }).resolvedOptions()
      return pluralCategories
        .filter((form) => !element.options[form])
        .map((form) => `{${element.value}} lacks "${form}"`)
    })
}
