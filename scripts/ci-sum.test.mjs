import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

function inFolder(steps, act) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-sum-'))
  for (const [name, { code, told, again }] of Object.entries(steps)) {
    writeFileSync(join(folder, `${name}.code`), `${code}\n`)
    if (told) writeFileSync(join(folder, `${name}.json`), JSON.stringify(told))
    if (again) writeFileSync(join(folder, `${name}-again.json`), JSON.stringify(again))
  }
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the proof says of steps that ended like this, and its exit code. */
function sumOf(steps) {
  return inFolder(steps, (folder) => {
    const { stdout, status } = spawnSync(process.execPath, [join(root, '.ci/sum.mjs'), folder], { encoding: 'utf8' })
    return { lines: stdout.trim().split('\n'), last: stdout.trim().split('\n').at(-1), status }
  })
}

const spec = (title, status) => ({ title, file: 'some.journey.ts', tests: [{ status }] })
const journeys = (expected, unexpected, flaky) => ({
  stats: { expected, unexpected: unexpected.length, flaky: flaky.length },
  suites: [
    {
      specs: flaky.map((title) => spec(title, 'flaky')),
      suites: [{ specs: unexpected.map((title) => spec(title, 'unexpected')) }],
    },
  ],
})

const tests = (passed, failed) => ({
  numPassedTests: passed,
  testResults: failed.map((fullName) => ({
    name: join(root, `tests/${fullName}.test.ts`),
    status: 'failed',
    assertionResults: fullName === 'unloaded' ? [] : [{ fullName, status: 'failed' }],
  })),
})

test('what passes at once has passed', () => {
  const sum = sumOf({ journeys: { code: 0, told: journeys(42, [], []) }, suite: { code: 0, told: tests(10, []) } })
  expect(sum).toMatchObject({ last: '52 passed, 0 failed', status: 0 })
})

test('what failed is named at the end', () => {
  const sum = sumOf({
    journeys: { code: 1, told: journeys(41, ['goes home'], []) },
    suite: { code: 1, told: tests(9, ['adds']) },
  })
  expect(sum).toMatchObject({ last: '50 passed, 2 failed', status: 1 })
  expect(sum.lines).toContain('failed: journeys: some.journey.ts: goes home')
  expect(sum.lines).toContain('failed: suite: tests/adds.test.ts: adds')
})

test('a file that cannot be loaded has failed', () => {
  const sum = sumOf({ suite: { code: 1, told: tests(9, ['unloaded']) } })
  expect(sum).toMatchObject({ last: '9 passed, 1 failed', status: 1 })
})

test('what passes at a second look is named, and two of them are borne', () => {
  const sum = sumOf({
    journeys: { code: 0, told: journeys(41, [], ['goes home']) },
    suite: { code: 0, told: tests(9, ['adds']), again: tests(1, []) },
  })
  expect(sum).toMatchObject({ last: '52 passed, 0 failed', status: 0 })
  expect(sum.lines).toContain('passed at a second look only: journeys: some.journey.ts: goes home')
  expect(sum.lines).toContain('passed at a second look only: suite: tests/adds.test.ts: adds')
})

test('a third one that passes at a second look only is a failure', () => {
  const sum = sumOf({ journeys: { code: 0, told: journeys(39, [], ['a', 'b', 'c']) } })
  expect(sum).toMatchObject({ last: '41 passed, 1 failed', status: 1 })
})

test('what fails again has failed', () => {
  const sum = sumOf({ suite: { code: 1, told: tests(8, ['adds', 'counts']), again: tests(1, ['adds']) } })
  expect(sum).toMatchObject({ last: '9 passed, 1 failed', status: 1 })
  expect(sum.lines).toContain('failed: suite: tests/adds.test.ts: adds')
})

test('a step that ends badly without naming a test counts as one failure', () => {
  expect(sumOf({ install: { code: 1 } })).toMatchObject({ last: '0 passed, 1 failed', status: 1 })
  expect(sumOf({ suite: { code: 1, told: tests(9, []) } })).toMatchObject({ last: '9 passed, 1 failed', status: 1 })
  const crashed = sumOf({ suite: { code: 1, told: tests(9, ['adds']), again: tests(1, []) } })
  expect(crashed).toMatchObject({ status: 1 })
})

test('a second look is at the files of up to three tests that failed', () => {
  const filesOf = (failed) =>
    inFolder({ suite: { code: 1, told: tests(9, failed) } }, (folder) => {
      const program = join(root, '.ci/failed-files.mjs')
      return spawnSync(process.execPath, [program, join(folder, 'suite.json')], { encoding: 'utf8' }).stdout
    })
  expect(filesOf(['adds', 'counts'])).toBe('tests/adds.test.ts\ntests/counts.test.ts\n')
  expect(filesOf(['a', 'b', 'c', 'd'])).toBe('')
})
