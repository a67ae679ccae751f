// Adds up what every step reported. A step that failed without naming a test counts as one failure. What failed and then
// passed at a second look is named: a busy machine may be the cause, or a race that somebody has to find. Two of them are
// borne; more are a failure.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toldAt } from './told.mjs'

const folder = process.argv[2]
const borne = 2

function resultOf(step) {
  const ok = readFileSync(join(folder, `${step}.code`), 'utf8').trim() === '0'
  const told = toldAt(join(folder, `${step}.json`)) ?? { passed: ok ? 1 : 0, failed: [], unsteady: [] }
  // What was not looked at again stays as it was.
  const { failed } = toldAt(join(folder, `${step}-again.json`)) ?? told
  const recovered = told.failed.filter((name) => !failed.includes(name))
  return {
    step,
    passed: told.passed + recovered.length,
    failed: !ok && failed.length === 0 ? [step] : failed,
    unsteady: [...told.unsteady, ...recovered],
  }
}

const steps = readdirSync(folder).filter((file) => file.endsWith('.code'))
const results = steps.map((file) => resultOf(file.slice(0, -'.code'.length)))
const all = (what) => results.flatMap((result) => result[what].map((name) => `${result.step}: ${name}`))
const unsteady = all('unsteady')
const failed = all('failed')

for (const result of results) console.log(`${result.step}: ${result.passed} passed, ${result.failed.length} failed`)
for (const name of failed) console.log(`failed: ${name}`)
for (const name of unsteady) console.log(`passed at a second look only: ${name}`)
const tooMany = Math.max(0, unsteady.length - borne)
const passed = results.reduce((total, result) => total + result.passed, 0) - tooMany
console.log(`${passed} passed, ${failed.length + tooMany} failed`)
process.exitCode = failed.length + tooMany === 0 ? 0 : 1
