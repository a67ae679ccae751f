import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSite } from '../kit/site.ts'
import { urlOf } from './run.ts'

const site = await testSite()
// Scripts have no types: named in a variable, this one is taken as it is.
const builder = resolve('scripts/build.mjs')
let folder: string

/** Kith as it is installed: the program, built from what is here now. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-unread-'))
  cpSync('bin', join(folder, 'bin'), { recursive: true })
  cpSync('migrations', join(folder, 'dist/migrations'), { recursive: true })
  const { bundleSettings } = await import(builder)
  await build({ ...bundleSettings, entryPoints: ['src/cli/main.ts'], outfile: join(folder, 'dist/kith.js') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  code: string
  complained: string
}

/** The command begins to print only when the other end of its pipe has been closed. */
const closedFirst = `
  mkfifo "$FOLDER/$RUN"
  { read go <"$FOLDER/$RUN"; "$NODE" "$FOLDER/bin/kith.mjs" "$@"; echo "ended $?" >&2; } |
  { exec <&-; echo go >"$FOLDER/$RUN"; }`
/** A reader that takes one line, and is gone. */
const oneLine = `{ "$NODE" "$FOLDER/bin/kith.mjs" "$@" 2>&1; echo "ended $?" >&2; } | head -1`

let runs = 0

function piped(script: string, ...words: string[]): Promise<Ended> {
  runs += 1
  const [shell, url] = [{ FOLDER: folder, RUN: `go${runs}`, NODE: process.execPath }, urlOf(site.database.connection)]
  const settings = { DATABASE_URL: url, KITH_SECRET: 'a secret that is for this test alone', PORT: '0' }
  const env = { ...process.env, ...shell, ...settings }
  return new Promise((resolve) => {
    execFile('sh', ['-c', script, 'sh', ...words], { env }, (_error, _said, complained) => {
      const [, before = complained, code = ''] = /^([^]*)ended (\d+)\n$/.exec(complained) ?? []
      resolve({ code, complained: before })
    })
  })
}

test.each([
  'help',
  'outputs --help',
  'outputs --programme testtown',
  'outputs --programme testtown --format csv',
  'verify --programme testtown',
  'migrate',
  'start',
])('kith %s, read by nobody, ends without a word', async (words) => {
  expect(await piped(closedFirst, ...words.split(' '))).toEqual({ code: '141', complained: '' })
})

test('whoever reads the first line alone is told nothing of the rest, and a wrong call still is one', async () => {
  expect((await piped(oneLine, 'help')).complained).toBe('')
  expect(await piped('"$NODE" "$FOLDER/bin/kith.mjs" "$@" | cat; echo "ended $?" >&2', 'help')).toEqual({
    code: '0',
    complained: '',
  })
  const wrong = await piped('{ "$NODE" "$FOLDER/bin/kith.mjs" "$@"; echo "ended $?" >&2; } | cat', 'nonsense')
  expect([wrong.code, wrong.complained]).toEqual(['2', expect.stringContaining('There is no command "nonsense"')])
})
