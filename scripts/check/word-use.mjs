// Every message is shown somewhere; every language says how much of it is there.
import { readCatalogues } from '../words/catalogues.mjs'

export const name = 'word use'

export function check({ files, root }) {
  const text = files
    .filter(
      (file) => /^(src|browser)\//.test(file.path) && file.isCode && !file.isTest && !file.path.endsWith('.gen.ts'),
    )
    .map((file) => file.text)
    .join('\n')
  const english = readCatalogues(root).filter(({ language }) => language === 'en')
  const keys = english.flatMap(({ messages }) => Object.keys(messages))
  const stems = new Set([...text.matchAll(/`([a-z-]+\.[\w.-]*)\$\{/g)].map((match) => match[1]))
  const quoted = new Set([...text.matchAll(/(['"`])([a-z-]+\.[\w.-]+)\1/g)].map((match) => match[2]))
  // The capture app carries its own messages along, and says them by the rest of their keys.
  const app = files
    .filter((file) => file.path.startsWith('browser/capture'))
    .map((file) => file.text)
    .join('\n')
  for (const [, rest] of app.matchAll(/'([a-zA-Z-]+)'/g)) quoted.add(`outreach.capture.${rest}`)
  for (const [, stem] of app.matchAll(/`([a-zA-Z-]+)\$\{/g)) stems.add(`outreach.capture.${stem}`)
  // Each kind of entry is told on people's pages in words of its own, found by its name.
  for (const [, module, what] of text.matchAll(/defineEntry\(\s*'([a-z-]+)\.([a-z-]+)'/g)) {
    quoted.add(`${module}.entry.${what}`).add(`platform.entry.${module}.${what}`)
  }
  const unused = keys.filter((key) => !quoted.has(key) && ![...stems].some((stem) => key.startsWith(stem)))
  return { figures: `${keys.length} messages`, faults: unused.map((key) => `${key} is shown nowhere`) }
}
