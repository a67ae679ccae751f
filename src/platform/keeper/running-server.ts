import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, signalTo } from './signal.ts'

/** A server that is up, or on its way up or down, as its own lock file tells it. */
export type RunningServer = {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly status: string
}

const lockFile = (cluster: string): string => join(cluster, 'postmaster.pid')

/** The server of this cluster, if its process is alive and truly is the server: after a power cut the number may be another's. */
export async function runningServer(cluster: string): Promise<RunningServer | undefined> {
  const told = await readLockFile(cluster)
  return told && (await isServerOf(told.pid, cluster)) ? told : undefined
}

/**
 * Takes away the lock files of a server that is gone when its number now belongs to another process: PostgreSQL clears
 * them itself when no such process lives, but else refuses to start, as happens in containers, where numbers are small.
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  const told = await readLockFile(cluster)
  if (!told || !isAlive(told.pid) || (await isServerOf(told.pid, cluster))) return
  await rm(lockFile(cluster), { force: true })
  if (told.socketFolder) await rm(join(told.socketFolder, `.s.PGSQL.${told.port}.lock`), { force: true })
}

/**
 * Ends what is left of a server that was killed: a long query notices late that its server is gone, and PostgreSQL does
 * not start beside it. Its work is lost already, as in a power cut; nothing of it was acknowledged.
 */
export async function endOrphans(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await isServerOf(Number(name), cluster))) signalTo(Number(name), 'SIGQUIT')
  }
}

/** Lines: pid, data folder, start, port, socket folder, address, shared memory, status (the last ones come later). */
async function readLockFile(cluster: string): Promise<RunningServer | undefined> {
  const text = await readFile(lockFile(cluster), 'utf8').catch(() => undefined)
  const [pid, , , port, socketFolder = '', , , status = ''] = text?.split('\n') ?? []
  if (!pid || !port) return undefined
  return { pid: Math.abs(Number(pid)), port: Number(port), socketFolder, status: status.trim() }
}

/** PostgreSQL's processes work inside the cluster's folder. Elsewhere than on Linux only the program's name is known. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return programOf(pid).endsWith('postgres')
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  const [there, here] = await Promise.all([whereIs(`/proc/${pid}/cwd`), whereIs(cluster)])
  return program.trim() === 'postgres' && there !== undefined && there === here
}

async function whereIs(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && `${found.dev}:${found.ino}`
}

function programOf(pid: number): string {
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}
