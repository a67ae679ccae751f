import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, '../.ci/sum.mjs')

/** What the proof says of steps that ended like this, and its exit code. */
function sumOf(steps) {
  const folder = mkdtempSync(join(tmpdir(), 'kith-sum-'))
  for (const [name, { code, told }] of Object.entries(steps)) {
    writeFileSync(join(folder, `${name}.code`), `${code}\n`)
    if (told) writeFileSync(join(folder, `${name}.json`), JSON.stringify(told))
  }
  const { stdout, status } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { last: stdout.trim().split('\n').at(-1), status }
}

const journeys = (expected, unexpected, flaky) => ({ stats: { expected, unexpected, flaky } })

test('what passes at once has passed', () => {
  expect(sumOf({ journeys: { code: 0, told: journeys(42, 0, 0) } })).toEqual({ last: '42 passed, 0 failed', status: 0 })
})

test('a journey that passes only when it is tried again has failed', () => {
  expect(sumOf({ journeys: { code: 0, told: journeys(41, 0, 1) } })).toEqual({ last: '41 passed, 1 failed', status: 1 })
})

test('a step that ends badly without naming a test counts as one failure', () => {
  expect(sumOf({ install: { code: 1 } })).toEqual({ last: '0 passed, 1 failed', status: 1 })
})
