import { randomBytes } from 'node:crypto'
import { chmod, cp, lstat, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { KeeperProblem } from './keeper-problem.ts'
import { makeSymlinks } from './symlinks.ts'

/** A copy of the programs at `place`, made whole under another name first, so that nobody ever runs half of one. */
export async function copyOf(native: string, place: string): Promise<string> {
  await mkdir(dirname(place), { recursive: true, mode: 0o755 })
  await mustBeOurs(dirname(place))
  const found = await lstat(place).catch(() => undefined)
  if (!found) await makeCopy(native, place)
  await mustBeOurs(place)
  return place
}

async function makeCopy(native: string, place: string): Promise<void> {
  const part = `${place}.part-${process.pid}-${randomBytes(6).toString('hex')}`
  await cp(native, part, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  await chmod(part, 0o755)
  await makeSymlinks(part)
  await rename(part, place).catch(async (error: unknown) => {
    await rm(part, { recursive: true, force: true })
    if (!(await lstat(place).catch(() => undefined))) throw error
  })
}

/** Below a folder for temporary files somebody else may have laid a folder with this name and programs of his own. */
async function mustBeOurs(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder)
  const ours = uid === process.getuid?.() && (mode & 0o022) === 0
  if (!ours) throw new KeeperProblem(`The folder ${folder} belongs to somebody else.`)
}
