import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runApp } from './app-process.ts'
import { ask, isRoot, keeperOn, newFolder, oneDataFolder, serverPid, uidOf } from './data-folder.ts'
import { installApp, linksIn } from './installed-app.ts'

const dataFolder = oneDataFolder()
const nobody = 65_534
const daemon = 1

test('an app installed without install scripts makes the missing links itself', async () => {
  const folder = newFolder(onTestFinished)
  const { program, native } = await installApp(folder)
  expect(await linksIn(native)).toEqual([])
  const app = runApp(join(folder, 'data'), 'app', { program })
  expect((await app.next())?.adopted).toBe(false)
  await app.end('SIGTERM')
  expect((await linksIn(native)).length).toBeGreaterThan(10)
})

test('a data folder with a very long path gets its socket elsewhere, and takes it along at the end', async () => {
  const long = join(newFolder(onTestFinished), 'a-very-long-name-'.repeat(8), 'data')
  const keeper = await keeperOn(long)
  expect(keeper.connection.host.startsWith(long)).toBe(false)
  expect(await ask(keeper.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await keeper.stop()
  expect(existsSync(keeper.connection.host)).toBe(false)
})

test('no port is opened', async () => {
  const keeper = await keeperOn(dataFolder)
  expect(await ask(keeper.connection, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
})

if (isRoot) {
  test('root starts it though project and data lie where the server may not go', async () => {
    const folder = newFolder(onTestFinished)
    chmodSync(folder, 0o700)
    const { program } = await installApp(folder)
    const cache = newFolder(onTestFinished)
    const app = runApp(join(folder, 'data'), 'app', { program, env: { ...process.env, XDG_CACHE_HOME: cache } })
    const connection = (await app.next())?.connection
    expect(await ask(connection ?? {}, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await uidOf(await serverPid(join(folder, 'data')))).not.toBe(0)
    await app.end('SIGTERM')
    expect(app.child.exitCode).toBe(0)
  })

  test('an ordinary user starts it though the package may not be written to', async () => {
    const folder = newFolder(onTestFinished)
    const installed = await installApp(folder)
    const dataFolder = join(folder, 'data')
    mkdirSync(dataFolder)
    chownSync(dataFolder, nobody, nobody)
    const app = runApp(dataFolder, 'app', { ...installed, uid: nobody })
    expect((await app.next())?.adopted).toBe(false)
    expect(await uidOf(await serverPid(dataFolder))).toBe(nobody)
    expect(await linksIn(installed.native)).toEqual([])
    await app.end('SIGTERM')
  })

  test('another user of the machine can neither reach the socket nor use the folder', async () => {
    const folder = newFolder(onTestFinished)
    const installed = await installApp(folder)
    const keeper = await keeperOn(dataFolder)
    expect(reachAs(installed.node, keeper.connection.host, daemon)).toBe('EACCES')
    const theirs = runApp(dataFolder, 'command', { ...installed, uid: daemon })
    expect((await theirs.next())?.refused).toContain(`Kith cannot use the data folder ${dataFolder}`)
  })

  test('even the user whom the server runs as does not come in, since others may run as nobody too', async () => {
    const folder = newFolder(onTestFinished)
    const installed = await installApp(folder)
    const keeper = await keeperOn(dataFolder)
    const uid = await uidOf(await serverPid(dataFolder))
    expect(reachAs(installed.node, keeper.connection.host, uid)).toBe('connected')
    const theirs = runApp(dataFolder, 'command', { ...installed, uid })
    expect((await theirs.next())?.refused).toContain('The database does not let you in')
  })
}

/** Whether a user can connect to the socket at all. */
function reachAs(node: string, host: string, uid: number): string {
  const script = `require('net').connect(process.argv[1]).on('connect', () => { console.log('connected'); process.exit() })
    .on('error', (error) => console.log(error.code))`
  const path = join(host, '.s.PGSQL.5432')
  return spawnSync(node, ['-e', script, path], { uid, gid: uid, cwd: dirname(node), encoding: 'utf8' }).stdout.trim()
}
