// The file src/words.gen.ts: all catalogues by language, and the type of every key and its parameters.
import { baseLanguage } from './catalogues.mjs'
import { parametersOf, parsed } from './parameters.mjs'

export function generated(catalogues) {
  const imports = catalogues.map(
    (catalogue) => `import ${nameOf(catalogue)} from '.${catalogue.path.slice('src'.length)}'`,
  )
  return `// Written by scripts/words.mjs from the catalogues. Do not edit.
${imports.join('\n')}
import type { Catalogues } from './platform/words/index.ts'

export const catalogues: Catalogues = {
${byLanguage(catalogues).join('\n')}
}

declare module './platform/words/messages.ts' {
  interface Messages {
${keys(catalogues).join('\n')}
  }
}
`
}

function byLanguage(catalogues) {
  const languages = [...new Set([baseLanguage, ...catalogues.map(({ language }) => language)])]
  return languages.map((language) => {
    const names = catalogues.filter((each) => each.language === language).map(nameOf)
    return `  '${language}': [${names.join(', ')}],`
  })
}

function keys(catalogues) {
  return catalogues
    .filter(({ language }) => language === baseLanguage)
    .flatMap(({ messages }) => Object.entries(messages))
    .map(([key, message]) => `    '${key}': { ${parameters(message)} }`)
}

function parameters(message) {
  return [...parametersOf(parsed(message))].map(([name, kind]) => `'${name}': ${kind}`).join('; ')
}

function nameOf({ module, language }) {
  return `${module}_${language}`.replace(/\W/g, '_')
}
