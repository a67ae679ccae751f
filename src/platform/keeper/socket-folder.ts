import { chmod, chown, lstat, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Account } from './account.ts'
import type { Layout } from './layout.ts'
import { reaches } from './run-as.ts'

/** The longest path of a socket is 107 bytes on Linux and 103 on macOS; PostgreSQL adds a name of 14, or 19 with its lock. */
const longest = 103 - '/.s.PGSQL.5432.lock'.length
const prefix = 'kith-socket-'

/**
 * A new folder for the server's socket that nobody but its account (and root) can enter. It lies by the data, so that it
 * is found from everywhere (a service may have a /tmp of its own), or among the temporary files where the path would be
 * too long, cannot be reached or lies on a disk without sockets. The server's own lock file tells others where it is.
 */
export async function makeSocketFolder(layout: Layout, account: Account): Promise<string> {
  for (const base of [layout.home, tmpdir()]) {
    const folder = await usableBelow(base, account)
    if (folder) return folder
  }
  return give(await mkdtemp(join('/tmp', prefix)), account)
}

/** Takes away the socket folder of a server that is gone. */
export async function clearSocketFolder(folder: string, account: Account): Promise<void> {
  if (!basename(folder).startsWith(prefix)) return
  const found = await lstat(folder).catch(() => undefined)
  if (found?.isDirectory() && found.uid === account.uid) await rm(folder, { recursive: true, force: true })
}

async function usableBelow(base: string, account: Account): Promise<string | undefined> {
  if (Buffer.byteLength(base) + prefix.length + 7 > longest) return undefined
  const folder = await mkdtemp(join(base, prefix))
  if (await holdsSockets(folder)) {
    await give(folder, account)
    if (reaches(account, folder)) return folder
  }
  await rm(folder, { recursive: true, force: true })
  return undefined
}

async function give(folder: string, account: Account): Promise<string> {
  await chmod(folder, 0o700)
  if (account.borrowed) await chown(folder, account.uid, account.gid)
  return folder
}

/** Shared folders of virtual machines and some network disks refuse sockets. */
function holdsSockets(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(join(folder, 'trial'), () => server.close(() => resolve(true)))
  })
}
