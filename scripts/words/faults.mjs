// What is wrong with the catalogues, as sentences that say where.
import { baseLanguage } from './catalogues.mjs'
import { missingPlurals, parametersOf, parsed } from './parameters.mjs'

/** @returns {string[]} */
export function faultsIn(catalogues) {
  return catalogues.flatMap((catalogue) => {
    if (catalogue.broken) return [`${catalogue.path}: not JSON: ${catalogue.broken}`]
    const base = catalogues.find((each) => each.module === catalogue.module && each.language === baseLanguage)
    if (!base) return [`${catalogue.path}: there is no ${baseLanguage}.json beside it`]
    return [...repeatedKeys(catalogue), ...faultsOfMessages(catalogue, base)]
  })
}

function faultsOfMessages(catalogue, base) {
  return Object.entries(catalogue.messages).flatMap(([key, message]) =>
    faultsOfMessage(key, message, catalogue, base).map((fault) => `${catalogue.path}: ${key}: ${fault}`),
  )
}

function faultsOfMessage(key, message, { module, language }, base) {
  if (!key.startsWith(`${module}.`)) return [`a key here begins with "${module}."`]
  if (typeof message !== 'string' || message.trim() === '') return ['the message is not a text']
  if (/<\/?[a-z]/i.test(message)) return ['no HTML in messages: make two messages, or one with a parameter']
  const original = base.messages[key]
  if (original === undefined) return [`not in ${base.path}`]
  try {
    const elements = parsed(message)
    return [...missingPlurals(elements, language), ...differences(elements, original)]
  } catch (error) {
    return [error.message]
  }
}

function differences(elements, original) {
  const [here, there] = [describe(parametersOf(elements)), describe(parametersOf(parsed(original)))]
  return here === there ? [] : [`parameters are ${here || 'none'}, in English ${there || 'none'}`]
}

function describe(parameters) {
  return [...parameters].map(([name, kind]) => `${name}: ${kind}`).join(', ')
}

/** JSON.parse keeps the last of two equal keys and says nothing. */
function repeatedKeys({ path, text }) {
  const keys = [...text.matchAll(/^\s*"((?:[^"\\]|\\.)*)"\s*:/gm)].map((match) => match[1])
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${path}: ${key}: stands twice`)
}
