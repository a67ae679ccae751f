// Checks the catalogues of all modules and writes src/words.gen.ts from them.
// Usage: node scripts/words.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCatalogues } from './words/catalogues.mjs'
import { faultsIn } from './words/faults.mjs'
import { generated } from './words/generated.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** @returns {{ faults: string[], figures: string }} and writes the file if nothing is wrong. */
export function collectWords() {
  const catalogues = readCatalogues(root)
  const faults = faultsIn(catalogues)
  if (faults.length === 0) writeIfChanged(join(root, 'src/words.gen.ts'), generated(catalogues))
  return { faults, figures: figuresOf(catalogues) }
}

function figuresOf(catalogues) {
  const counts = new Map()
  for (const { language, messages } of catalogues) {
    counts.set(language, (counts.get(language) ?? 0) + Object.keys(messages).length)
  }
  return [...counts].map(([language, count]) => `${language} ${count}`).join(', ')
}

/** A file left untouched does not wake a watching build or type check. */
function writeIfChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, figures } = collectWords()
  for (const fault of faults) console.error(fault)
  console.log(`words: ${figures}`)
  if (faults.length > 0) process.exitCode = 1
}
