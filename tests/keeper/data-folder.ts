import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { afterAll, onTestFinished } from 'vitest'
import { type KeeperOptions, startKeeper } from '../../src/platform/keeper/index.ts'

export const isRoot = process.getuid?.() === 0

/** A data folder for all tests of a file, since making a database takes a second and each test leaves it at rest. */
export function oneDataFolder(): string {
  const folder = newFolder(afterAll)
  return join(folder, 'data')
}

/** A data folder of a test's own, not there yet. */
export function newDataFolder(): string {
  return join(newFolder(onTestFinished), 'data')
}

/** A folder that is gone, and so is every server below it, at the end of the test or file. */
export function newFolder(atEnd: (clear: () => Promise<void>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-'))
  chmodSync(folder, 0o755)
  atEnd(async () => {
    const pid = await serverPid(join(folder, 'data')).catch(() => undefined)
    if (pid && existsSync(`/proc/${pid}`)) await kill(pid, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return folder
}

/** Starts a keeper in this process, to be stopped at the latest when the test has ended. */
export async function keeperOn(dataFolder: string, options: Omit<KeeperOptions, 'dataFolder'> = {}) {
  const keeper = await startKeeper({ dataFolder, durable: false, ...options })
  onTestFinished(() => keeper.stop())
  return keeper
}

export async function ask<Row extends object>(connection: ClientConfig, sql: string): Promise<Row[]> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

export const cluster = (dataFolder: string): string => join(dataFolder, 'postgres', 'cluster')
export const serverLock = (dataFolder: string): string => join(cluster(dataFolder), 'postmaster.pid')

export async function serverPid(dataFolder: string): Promise<number> {
  return Number.parseInt(await readFile(serverLock(dataFolder), 'utf8'), 10)
}

export const uidOf = async (pid: number): Promise<number> => (await stat(`/proc/${pid}`)).uid

export async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal)
  while (await isThere(pid)) await sleep(5)
}

/** A process that ended but was not yet waited for has no working folder any more. */
const isThere = (pid: number): Promise<boolean> =>
  stat(`/proc/${pid}/cwd`).then(
    () => true,
    () => false,
  )
