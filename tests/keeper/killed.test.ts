import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { until } from '../../src/platform/keeper/patience.ts'
import { runApp } from './app-process.ts'
import {
  ask,
  cluster,
  keeperOn,
  kill,
  newDataFolder,
  oneDataFolder,
  serverLock,
  serverPid,
  uidOf,
} from './data-folder.ts'

const dataFolder = oneDataFolder()

test('a database that was killed starts again and holds what was written', async () => {
  const app = runApp(dataFolder)
  const connection = (await app.next())?.connection ?? {}
  await ask(connection, 'create table kept as select 1 as one')
  app.child.kill('SIGSTOP')
  await kill(await serverPid(dataFolder), 'SIGKILL')
  await app.end('SIGKILL')
  const keeper = await keeperOn(dataFolder, { durable: true })
  expect(keeper.adopted).toBe(false)
  expect(await ask(keeper.connection, 'select one from kept')).toEqual([{ one: 1 }])
})

test('a database that is killed under a running app comes back by itself at the same address', async () => {
  const told: string[] = []
  const keeper = await keeperOn(dataFolder, { log: (sentence) => told.push(sentence) })
  const killed = await serverPid(dataFolder)
  await kill(killed, 'SIGKILL')
  await until(async () => (told.length === 2 ? true : undefined), 60_000)
  expect(told).toEqual(['The database went away. Starting it again.', 'The database is back.'])
  expect(await ask(keeper.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await serverPid(dataFolder)).not.toBe(killed)
})

test('a killed app leaves the database running, and the next start takes it over', async () => {
  const app = runApp(dataFolder)
  const first = await app.next()
  const running = await serverPid(dataFolder)
  await app.end('SIGKILL')
  const keeper = await keeperOn(dataFolder)
  expect(keeper.adopted).toBe(true)
  expect(keeper.connection).toEqual(first?.connection)
  expect(await serverPid(dataFolder)).toBe(running)
  await keeper.stop()
  await expect(stat(serverLock(dataFolder))).rejects.toThrow('ENOENT')
})

test('a server that is less safe than asked for is not taken over but started anew', async () => {
  const careless = runApp(dataFolder, 'careless')
  const found = await careless.next()
  expect(await ask(found?.connection ?? {}, 'show fsync')).toEqual([{ fsync: 'off' }])
  await careless.end('SIGKILL')
  const keeper = await keeperOn(dataFolder, { durable: true })
  expect(await ask(keeper.connection, 'show fsync')).toEqual([{ fsync: 'on' }])
})

test('a lock file left by a power cut is no hindrance, even when its number is another process now', async () => {
  const keeper = await keeperOn(dataFolder)
  const lock = await readFile(serverLock(dataFolder), 'utf8')
  const uid = await uidOf(await serverPid(dataFolder))
  await keeper.stop()
  const stranger = spawn('sleep', ['60'], { uid })
  onTestFinished(() => void stranger.kill())
  await writeFile(serverLock(dataFolder), lock.replace(/^\d+/, String(stranger.pid)))
  const next = await keeperOn(dataFolder)
  expect(next.adopted).toBe(false)
  expect(await ask(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a first start that was cut off is begun anew and cleared away', async () => {
  const cutOff = newDataFolder()
  const part = join(cutOff, 'postgres', 'cluster.part-999999999-abcdef')
  await mkdir(part, { recursive: true })
  await writeFile(join(part, 'PG_VERSION'), '18\n')
  await keeperOn(cutOff)
  expect(await readdir(join(cutOff, 'postgres'))).toEqual(['cluster', 'server.log', 'socket'])
})

test('a query that still runs when the server is killed does not keep the next one from starting', async () => {
  const app = runApp(dataFolder)
  const connection = (await app.next())?.connection ?? {}
  const busy = ask(connection, 'select count(*) from generate_series(1, 1e12)').catch((error: Error) => error.message)
  const running = "select 1 from pg_stat_activity where state = 'active' and query like '%1e12)'"
  await until(async () => (await ask(connection, running))[0], 60_000)
  app.child.kill('SIGSTOP')
  await kill(await serverPid(dataFolder), 'SIGKILL')
  await app.end('SIGKILL')
  const keeper = await keeperOn(dataFolder)
  expect(await ask(keeper.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await busy).toContain('Connection terminated')
})

test('data of another version of PostgreSQL is refused, with the way on', async () => {
  const version = join(cluster(dataFolder), 'PG_VERSION')
  await writeFile(version, '17\n')
  await expect(keeperOn(dataFolder)).rejects.toThrow(
    `The data in ${dataFolder} was made by PostgreSQL 17; this Kith brings PostgreSQL 18. Make a back-up with the Kith that made it (kith backup), move the folder away, and restore the back-up with this one (kith restore).`,
  )
  await writeFile(version, '18\n')
})
