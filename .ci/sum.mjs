// Adds up what every step reported. A step that failed without naming a test counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]

/** Vitest counts tests; a file that could not be loaded has none, and failed all the same. */
function fromVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/** Playwright: a journey that passed at a later try (`--retries`) has failed once too often to count as passed. */
function fromPlaywright({ stats }) {
  if (stats.flaky > 0) console.log(`${stats.flaky} journeys needed more than one try`)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function resultOf(step) {
  const ok = readFileSync(join(folder, `${step}.code`), 'utf8').trim() === '0'
  const path = join(folder, `${step}.json`)
  const told = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  const counts = told?.stats ? fromPlaywright(told) : told ? fromVitest(told) : { passed: ok ? 1 : 0, failed: 0 }
  return { step, passed: counts.passed, failed: ok ? counts.failed : Math.max(counts.failed, 1) }
}

const steps = readdirSync(folder).filter((file) => file.endsWith('.code'))
const results = steps.map((file) => resultOf(file.slice(0, -'.code'.length)))
const sum = (what) => results.reduce((total, result) => total + result[what], 0)

for (const { step, passed, failed } of results) console.log(`${step}: ${passed} passed, ${failed} failed`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 ? 0 : 1
