// What a step's report tells, read from the files that Vitest and Playwright write.
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const none = { passed: 0, failed: [], unsteady: [], files: [] }

/** Vitest names tests; a file that could not be loaded has none, and failed all the same. */
function fromVitest({ numPassedTests, testResults }) {
  const failed = testResults.filter(({ status }) => status === 'failed')
  const names = ({ name, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(root, name)
    return tests.length === 0 ? [`${file}: could not be run`] : tests.map(({ fullName }) => `${file}: ${fullName}`)
  }
  return {
    ...none,
    passed: numPassedTests,
    failed: failed.flatMap(names),
    files: failed.map(({ name }) => relative(root, name)),
  }
}

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** Playwright tries again by itself where it is told to, and says which journeys needed that. */
function fromPlaywright({ stats, suites = [] }) {
  const named = (status) =>
    suites
      .flatMap(specsOf)
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file, title }) => `${file}: ${title}`)
  return { ...none, passed: stats.expected + stats.flaky, failed: named('unexpected'), unsteady: named('flaky') }
}

/** @returns what the report at this path tells, or undefined where a step wrote none. */
export function toldAt(path) {
  if (!existsSync(path)) return undefined
  const told = JSON.parse(readFileSync(path, 'utf8'))
  return told.stats ? fromPlaywright(told) : fromVitest(told)
}
