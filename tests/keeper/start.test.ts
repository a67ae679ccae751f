import { stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { attachKeeper, startKeeper } from '../../src/platform/keeper/index.ts'
import { runApp } from './app-process.ts'
import {
  ask,
  cluster,
  isRoot,
  keeperOn,
  newDataFolder,
  oneDataFolder,
  serverLock,
  serverPid,
  uidOf,
} from './data-folder.ts'

const dataFolder = oneDataFolder()

test('an empty folder becomes a database, and what is written is there after a restart', async () => {
  const dataFolder = newDataFolder()
  const first = await keeperOn(dataFolder, { durable: true })
  expect(first.adopted).toBe(false)
  await ask(first.connection, "create table word (text text); insert into word values ('Żółć 你好')")
  await first.stop()
  await expect(stat(serverLock(dataFolder))).rejects.toThrow('ENOENT')
  const second = await keeperOn(dataFolder, { durable: true })
  expect(await ask(second.connection, 'select text from word')).toEqual([{ text: 'Żółć 你好' }])
})

test('the database is safe, checked, in UTF-8, and its owner is no superuser', async () => {
  const keeper = await keeperOn(dataFolder, { durable: true })
  const settings = await ask<{ name: string; setting: string }>(
    keeper.connection,
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding')`,
  )
  expect(new Set(settings.map(({ name, setting }) => `${name} ${setting}`))).toEqual(
    new Set(['data_checksums on', 'fsync on', 'full_page_writes on', 'server_encoding UTF8', 'synchronous_commit on']),
  )
  expect(await ask(keeper.connection, "select rolsuper from pg_roles where rolname = 'kith'")).toEqual([
    { rolsuper: false },
  ])
})

test('trigrams and case know letters beyond ASCII', async () => {
  const { connection } = await keeperOn(dataFolder)
  await ask(connection, 'create extension if not exists pg_trgm')
  const [row] = await ask(connection, "select lower('ŻÓŁĆ') as lower, cardinality(show_trgm('Żółć')) as trigrams")
  expect(row).toEqual({ lower: 'żółć', trigrams: 5 })
})

test('a second app on the same folder is refused in plain words, and the first works on', async () => {
  const keeper = await keeperOn(dataFolder)
  const second = runApp(dataFolder)
  expect(await second.next()).toEqual({
    refused: `Kith is already running on the data folder ${dataFolder} (process ${process.pid}). Stop it first, or set KITH_DATA to another folder.`,
  })
  expect(await ask(keeper.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of two apps that start at once on an empty folder one comes in and one is refused', async () => {
  const dataFolder = newDataFolder()
  const outcomes = await Promise.allSettled([startKeeper({ dataFolder }), startKeeper({ dataFolder })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('Kith is already running')
    else await outcome.value.stop()
  }
})

test('a command works beside the app and leaves it running', async () => {
  const app = await keeperOn(dataFolder)
  const command = await attachKeeper({ dataFolder })
  expect(command.adopted).toBe(true)
  expect(command.connection).toEqual(app.connection)
  await command.stop()
  expect(await ask(app.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a command works without the app and leaves nothing running', async () => {
  const command = await attachKeeper({ dataFolder })
  expect(await ask(command.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await command.stop()
  await expect(stat(serverLock(dataFolder))).rejects.toThrow('ENOENT')
})

test('the app may end before a command that came in beside it, which then stops the server', async () => {
  const app = await keeperOn(dataFolder)
  const command = await attachKeeper({ dataFolder })
  await app.stop()
  expect(await ask(command.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await command.stop()
  await expect(stat(serverLock(dataFolder))).rejects.toThrow('ENOENT')
})

test('an app that is told to end stops its server in order', async () => {
  const app = runApp(dataFolder)
  expect((await app.next())?.adopted).toBe(false)
  await app.end('SIGTERM')
  expect(app.child.exitCode).toBe(0)
  await expect(stat(serverLock(dataFolder))).rejects.toThrow('ENOENT')
})

test('the server never runs as root, and its folder is closed to others', async () => {
  await keeperOn(dataFolder)
  const uid = await uidOf(await serverPid(dataFolder))
  expect(uid === 0).toBe(false)
  const { uid: owner, mode } = await stat(cluster(dataFolder))
  expect([owner, mode & 0o777]).toEqual([isRoot ? uid : process.getuid?.(), 0o700])
})
