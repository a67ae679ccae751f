import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { openReached } from '../../src/cli/open.ts'
import { serve } from '../../src/cli/serve.ts'
import { addPerson, agreementsTo, contactOf, erasePerson, mergePeople, undoMerge } from '../../src/people/index.ts'
import { type Database, inProgramme, type ProgrammeId, type Tx } from '../../src/platform/database/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { ask, keeperOn, newDataFolder, newFolder } from './data-folder.ts'

const distFolder = resolve(import.meta.dirname, '../..')
const folder = newFolder(afterAll)
const said: string[] = []

beforeEach(() => {
  said.length = 0
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('KITH_LOG', 'silent')
  vi.stubEnv('PORT', '0')
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line))
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const kith = (...words: string[]): Promise<number> => main(words, distFolder)

/** An app on a data folder, with everything beside it, and verbs on its database. */
async function running(dataFolder: string) {
  vi.stubEnv('KITH_DATA', dataFolder)
  const keeper = await keeperOn(dataFolder)
  const reached = { connection: keeper.connection, direct: keeper.connection, leave: async () => undefined }
  const { database, close } = await openReached(reached, { poolSize: 4 })
  const settings = { ...readSettings(process.env), secret: 'a secret that only these tests know' }
  const app = await serve(settings, database, { distFolder })
  const stop = async () => {
    await app.stop()
    await close()
    await keeper.stop()
  }
  return { database, connection: keeper.connection, stop, erasures: settings.erasuresFile ?? '' }
}

const inside = <T>(database: Database, programmeId: ProgrammeId, work: (tx: Tx) => Promise<T>) =>
  inProgramme(database, { programmeId, actor: null }, work)

async function known(database: Database, programmeId: ProgrammeId, name: string) {
  const consents = agreementsTo(['keep', 'contact'], 'spoken')
  const contact = contactOf('email', `${name.toLowerCase()}@example.org`)
  return inside(database, programmeId, (tx) => addPerson(tx, { name, contact, consents, door: 'desk' }))
}

const names = async (connection: Parameters<typeof ask>[0]) =>
  (await ask<{ name: string }>(connection, 'select name from person order by name')).map(({ name }) => name)

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [])

async function untilListed(file: string, count: number): Promise<void> {
  for (let n = 0; n < 200 && linesOf(file).length < count; n += 1) await pause(50)
  expect(linesOf(file)).toHaveLength(count)
}

/** A programme with a back-up, and what was erased after it: the list, and a copy of it on another disk. */
async function lost() {
  const dataFolder = newDataFolder()
  vi.stubEnv('KITH_DATA', dataFolder)
  await kith('create-programme', '--slug', 'here', '--name', 'Here')
  const app = await running(dataFolder)
  onTestFinished(() => app.stop().catch(() => undefined))
  const { database, connection } = app
  const [made] = await ask<{ id: ProgrammeId }>(connection, 'select id from programme')
  if (!made) throw new Error('no programme is there')
  const programmeId = made.id
  const people = Object.fromEntries(
    await Promise.all(
      ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Flo', 'Guy'].map(
        async (name) => [name, await known(database, programmeId, name)] as const,
      ),
    ),
  )
  const idOf = (name: string) => {
    const person = people[name]
    if (!person) throw new Error(`${name} is not there`)
    return person.id
  }
  const within = <T>(work: (tx: Tx) => Promise<T>) => inside(database, programmeId, work)
  // Erased before the back-up: nothing of Guy is in it.
  await within((tx) => erasePerson(tx, idOf('Guy')))
  await within((tx) => mergePeople(tx, { keep: idOf('Cat'), other: idOf('Dan') }))
  await within((tx) => mergePeople(tx, { keep: idOf('Eve'), other: idOf('Flo') }))
  const file = join(folder, `back-up-${Math.random().toString(36).slice(2)}`)
  expect(await kith('backup', file)).toBe(0)
  await within((tx) => erasePerson(tx, idOf('Ann')))
  // Cat and Dan were one, and are erased as one. Eve and Flo turned out to be two, and Flo alone is erased.
  await within((tx) => erasePerson(tx, idOf('Dan')))
  await within((tx) => undoMerge(tx, { keep: idOf('Eve'), other: idOf('Flo') }))
  await within((tx) => erasePerson(tx, idOf('Flo')))
  await untilListed(app.erasures, 5)
  const list = `${file}.erasures`
  copyFileSync(app.erasures, list)
  await app.stop()
  return { file, list, programmeId, dataFolder, keys: people }
}

test('whoever was erased after a back-up is erased again when it is restored, and nobody else', async () => {
  const { file, list, keys } = await lost()
  expect(statSync(list).mode & 0o077).toBe(0)
  const text = readFileSync(list, 'utf8')
  for (const name of ['Ann', 'Flo', 'example.org']) expect(text).not.toContain(name)
  expect(text).toContain(keys.Ann?.key)

  const other = newDataFolder()
  vi.stubEnv('KITH_DATA', other)
  expect(await kith('restore', file, '--erasures', list)).toBe(0)
  expect(said.at(-1)).toBe('Erased again: 4 records.')
  expect(await kith('verify', '--programme', 'here')).toBe(0)
  const { connection } = await keeperOn(other)
  expect(await names(connection)).toEqual(['Bob', 'Eve'])
  for (const table of ['contact', 'blocking_key', 'name_part', 'person_role'])
    expect(await ask(connection, `select from ${table} where person_id not in (select id from person)`)).toEqual([])
  const told = await ask(connection, `select distinct about from record where what = 'people.erased'`)
  expect(told).toHaveLength(5)
})

test('a back-up is not restored before somebody says who was erased since', async () => {
  const { file, list } = await lost()
  const other = newDataFolder()
  vi.stubEnv('KITH_DATA', other)
  expect(await kith('restore', file)).toBe(2)
  expect(said.at(-1)).toContain('A back-up brings back people who were erased after it was made')
  expect(await kith('restore', file, '--erasures', join(folder, 'nowhere'))).toBe(2)
  expect(said.at(-1)).toContain('cannot read the list of erasures')
  const damaged = `${list}.damaged`
  writeFileSync(damaged, `${readFileSync(list, 'utf8')}{"programme":"broken\n`)
  expect(await kith('restore', file, '--erasures', damaged)).toBe(2)
  expect(said.at(-1)).toContain('is damaged in line 6. Nothing was changed.')
  expect(existsSync(join(other, 'postgres'))).toBe(false)

  // As a trial, and then in earnest all the same: the list can still be gone through, and once is enough.
  expect(await kith('restore', file, '--nobody-erased')).toBe(0)
  expect(await kith('erase-again', '--erasures', list)).toBe(0)
  expect(said.at(-1)).toBe('Erased again: 4 records.')
  expect(await kith('erase-again', '--erasures', list, '--json')).toBe(0)
  expect(said.at(-1)).toBe('{"erased":0}')
  const { connection } = await keeperOn(other)
  expect(await names(connection)).toEqual(['Bob', 'Eve'])
})

test('a list that was lost, or broken off in the middle of a line, is made whole by the next start', async () => {
  const { list, dataFolder } = await lost()
  const own = join(dataFolder, 'erasures')
  writeFileSync(own, readFileSync(list, 'utf8').slice(0, -30))
  const app = await running(dataFolder)
  const whole = (text: string) => text.split('\n').filter((line) => line.endsWith('}'))
  expect(whole(readFileSync(own, 'utf8')).toSorted()).toEqual(whole(readFileSync(list, 'utf8')).toSorted())
  await app.stop()
  const other = newDataFolder()
  vi.stubEnv('KITH_DATA', other)
  expect(await kith('erase-again', '--erasures', own)).toBe(0)
})
