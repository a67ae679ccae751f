import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { ask, keeperOn, newDataFolder, newFolder, oneDataFolder } from './data-folder.ts'

const distFolder = resolve(import.meta.dirname, '../..')
const dataFolder = oneDataFolder()
const folder = newFolder(afterAll)
const passphraseFile = join(folder, 'passphrase')
writeFileSync(passphraseFile, 'correct horse battery staple\n')
const said: string[] = []

beforeEach(() => {
  said.length = 0
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('KITH_DATA', dataFolder)
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line))
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const kith = (...words: string[]): Promise<number> => main(words, distFolder)

const signIn = `
  insert into session (programme_id, token_hash, id, account_id, way, created_at, last_seen_at, expires_at, rotated_at)
  select programme_id, '\\x00', id, id, 'demo', now(), now(), now() + '1 day', now() from account`
const staff = 'select slug, account.name from programme join account on programme.id = programme_id'

test('an operator backs up while the app runs, and restores into a new folder where nobody is signed in', async () => {
  const file = join(folder, 'closed')
  const app = await keeperOn(dataFolder)
  await kith(
    'create-programme',
    '--slug',
    'here',
    '--name',
    'Here',
    '--coordinator',
    'Ann',
    '--email',
    'ann@example.org',
  )
  await ask(app.connection, signIn)
  expect(await kith('backup', file, '--passphrase-file', passphraseFile)).toBe(0)
  expect(said).toContain('saved session: 1 rows')

  const other = newDataFolder()
  vi.stubEnv('KITH_DATA', other)
  expect(await kith('restore', file, '--nobody-erased')).toBe(1)
  expect(said.at(-1)).toContain('closed with a passphrase')
  expect(await kith('restore', file, '--nobody-erased', '--passphrase-file', passphraseFile, '--json')).toBe(0)
  expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ file, madeAt: expect.any(String) })
  const { connection } = await keeperOn(other)
  expect(await ask(connection, staff)).toEqual([{ slug: 'here', name: 'Ann' }])
  expect(await ask(connection, 'select from session')).toEqual([])
})

test('a damaged back-up ends the command with a sentence and no trace of the program', async () => {
  const file = join(folder, 'damaged')
  expect(await kith('backup', file)).toBe(0)
  writeFileSync(file, readFileSync(file).subarray(0, -1))
  vi.stubEnv('KITH_DATA', newDataFolder())
  expect(await kith('restore', file, '--nobody-erased')).toBe(1)
  expect(said.at(-1)).toBe('This back-up is damaged (its end is missing). Nothing was changed. Use another copy of it.')
})

test('a command without its file, or with a passphrase too short, says how it is called', async () => {
  expect(await kith('backup')).toBe(2)
  expect(said.at(-1)).toContain('Usage: kith backup <file>')
  writeFileSync(join(folder, 'short'), 'short\n')
  expect(await kith('backup', join(folder, 'x'), '--passphrase-file', join(folder, 'short'))).toBe(2)
  expect(said.at(-1)).toContain('needs 12 characters or more')
})
