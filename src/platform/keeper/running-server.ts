import { spawnSync } from 'node:child_process'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

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
 * Takes away a lock file whose process is not the server. PostgreSQL does so itself when no such process lives, but
 * refuses to start when the number was given to another process of the same user, as happens in containers.
 */
export async function clearStaleLock(cluster: string): Promise<RunningServer | undefined> {
  const told = await readLockFile(cluster)
  if (!told || (await isServerOf(told.pid, cluster))) return undefined
  await rm(lockFile(cluster), { force: true })
  return told
}

/** Lines: pid, data folder, start, port, socket folder, address, shared memory, status (the last ones come later). */
async function readLockFile(cluster: string): Promise<RunningServer | undefined> {
  const text = await readFile(lockFile(cluster), 'utf8').catch(() => undefined)
  const [pid, , , port, socketFolder = '', , , status = ''] = text?.split('\n') ?? []
  if (!pid || !port) return undefined
  return { pid: Math.abs(Number(pid)), port: Number(port), socketFolder, status: status.trim() }
}

/** PostgreSQL's processes work inside the cluster's folder. Elsewhere than on Linux only the program's name is known. */
export async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return programOf(pid).endsWith('postgres')
  const [there, here] = await Promise.all([whereIs(`/proc/${pid}/cwd`), whereIs(cluster)])
  return there !== undefined && there === here
}

async function whereIs(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && `${found.dev}:${found.ino}`
}

function programOf(pid: number): string {
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}
