// Everything that can be said about the code without running it, then the tests.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as boundaries from './check/boundaries.mjs'
import * as casts from './check/casts.mjs'
import * as docs from './check/docs.mjs'
import * as duplicates from './check/duplicates.mjs'
import * as entries from './check/entries.mjs'
import * as hardCoded from './check/hard-coded.mjs'
import * as names from './check/names.mjs'
import * as packages from './check/packages.mjs'
import { runTool } from './check/programs.mjs'
import * as sizes from './check/sizes.mjs'
import { sourceFiles } from './check/source.mjs'
import * as tables from './check/tables.mjs'
import * as traces from './check/traces.mjs'
import * as wordUse from './check/word-use.mjs'
import { collectWords } from './words.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const usage = `npm run check [-- OPTION...]

Types, lint, format, sizes, boundaries, words, documents and more, then the tests.

  --fix       put right what format and lint can put right themselves
  --no-tests  without the tests
  --all       tell also what is still allowed, but near a limit
`
const known = new Set(['--fix', '--no-tests', '--all'])
const asked = process.argv.slice(2)
const strange = asked.find((each) => !known.has(each))
if (strange !== undefined) {
  const wantsHelp = strange === '--help' || strange === '-h'
  console.log(wantsHelp ? usage : `${strange} is no option of this.\n\n${usage}`)
  process.exit(wantsHelp ? 0 : 2)
}
const fix = process.argv.includes('--fix')
const all = process.argv.includes('--all')
const ownChecks = [
  sizes,
  boundaries,
  tables,
  duplicates,
  casts,
  names,
  docs,
  traces,
  packages,
  wordUse,
  hardCoded,
  entries,
]

let failed = 0

function report(name, { figures, faults, notes = [], seconds }) {
  const time = seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(11)} ${figures}${time}`)
  for (const fault of faults.slice(0, 50)) console.log(`       ${fault}`)
  if (faults.length > 50) console.log(`       and ${faults.length - 50} more`)
  if (all) for (const note of notes) console.log(`       ${note}`)
  if (faults.length > 0) failed++
}

// The generated type of the messages comes first: the compiler reads it. The slow compiler then runs beside the rest.
report('words', collectWords())
const types = runTool(root, 'tsc', ['--noEmit'])
const format = await runTool(root, 'biome', ['check', '--error-on-warnings', ...(fix ? ['--write'] : [])])
const lint = await runTool(root, 'oxlint', ['--deny-warnings', ...(fix ? ['--fix'] : [])])
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'))
const tree = { root, files: sourceFiles(root), manifest: read('package.json'), lock: read('package-lock.json') }
const found = ownChecks.map((each) => [each.name, each.check(tree)])

report('types', await types)
report('format', format)
report('lint', lint)
for (const [name, result] of found) report(name, result)

if (!process.argv.includes('--no-tests') && existsSync(join(root, 'scripts/test.mjs'))) {
  report('tests', await runTool(root, process.execPath, ['scripts/test.mjs'], { show: true }))
}
console.log(failed === 0 ? 'All checks passed' : `${failed} checks failed`)
process.exitCode = failed === 0 ? 0 : 1
