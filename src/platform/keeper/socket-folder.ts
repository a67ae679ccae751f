import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, rmdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import type { Layout } from './layout.ts'
import { reaches } from './run-as.ts'

/** The longest path of a socket is 107 bytes on Linux and 103 on macOS. */
const longest = 103 - '/trial-4194304-abcdef'.length

/**
 * The folder for the server's socket, which nobody but its account (and root) can enter. It lies by the data, so that it
 * is found from everywhere (a service may have a /tmp of its own), or among the temporary files where that path would be
 * too long, cannot be reached or lies on a disk without sockets. It keeps its name, so that connections find a server
 * that was started again.
 */
export async function socketFolderFor(layout: Layout, account: Account): Promise<string> {
  const hash = createHash('sha256').update(layout.home).digest('hex').slice(0, 16)
  const places = [join(layout.home, 'socket'), join(tmpdir(), `kith-${hash}`), join('/tmp', `kith-${hash}`)]
  for (const folder of places) {
    if (Buffer.byteLength(folder) <= longest && (await isUsable(folder, account))) return folder
  }
  return give(await mkdtemp('/tmp/kith-'), account)
}

/** Leaves nothing among the temporary files. */
export async function clearSocketFolder(layout: Layout, folder: string): Promise<void> {
  if (dirname(folder) !== layout.home) await rmdir(folder).catch(() => undefined)
}

async function isUsable(folder: string, account: Account): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  const found = await lstat(folder).catch(() => undefined)
  const ours = found?.isDirectory() && [account.uid, process.getuid?.()].includes(found.uid)
  if (!ours || !(await holdsSockets(folder))) return false
  await give(folder, account)
  return reaches(account, folder)
}

async function give(folder: string, account: Account): Promise<string> {
  await chmod(folder, 0o700)
  if (account.borrowed) await chown(folder, account.uid, account.gid)
  return folder
}

/** Shared folders of virtual machines and some network disks refuse sockets. */
async function holdsSockets(folder: string): Promise<boolean> {
  // Two who come at once must not take each other's away.
  const trial = join(folder, `trial-${process.pid}-${randomBytes(3).toString('hex')}`)
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(trial, () => server.close(() => resolve(true)))
  })
}
