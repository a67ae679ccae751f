import { randomBytes } from 'node:crypto'
import { chown, lchown, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Account, isRoot } from './account.ts'
import { KeeperProblem } from './keeper-problem.ts'
import type { Layout } from './layout.ts'
import { nameFor, runAs } from './run-as.ts'
import { settingsFiles } from './settings.ts'
import { isAlive } from './signal.ts'
import { majorOf, type Software } from './software.ts'

/** Makes the cluster if there is none yet; refuses one of another major version. */
export async function ensureCluster(
  layout: Layout,
  software: Software,
  account: Account,
  durable: boolean,
): Promise<void> {
  const version = await versionOf(layout)
  if (version === undefined) return makeCluster(layout, software, account, durable)
  if (Number(version) !== majorOf(software.version)) throw otherMajor(layout, version, software)
  if (isRoot()) await giveTo(account, layout.cluster)
}

async function versionOf(layout: Layout): Promise<string | undefined> {
  const text = await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new KeeperProblem(
      `Kith cannot read its database in ${layout.cluster} (${error.code}). Start Kith as the user who owns that folder, or as root.`,
      error,
    )
  })
  return text?.trim()
}

/** What this process is making. Others with its number in their name are of a process before it, as in a container. */
const making = new Set<string>()

/** A cluster is made under another name and then renamed: it is there whole or not at all, and two makers cannot mix. */
async function makeCluster(layout: Layout, software: Software, account: Account, durable: boolean): Promise<void> {
  await clearLeftovers(layout)
  const part = `${layout.cluster}.part-${process.pid}-${randomBytes(6).toString('hex')}`
  // Before it is there: another maker in this process may look for leftovers at any moment.
  making.add(basename(part))
  await mkdir(part, { mode: 0o700 })
  if (account.borrowed) await chown(part, account.uid, account.gid)
  await initialise(part, software, account, durable ? [] : ['--no-sync'])
  await rename(part, layout.cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(part, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  for (const folder of [layout.home, layout.dataFolder]) await sync(folder)
}

/**
 * The collation is PostgreSQL's own C.UTF-8: it never changes with the machine's libraries, so no index is spoilt by an
 * upgrade; pages sort names by asking for an ICU collation. `lc_ctype` is still the C library's, and full text search
 * and trigrams take their letters from it: with plain "C" they would lose every letter beyond ASCII.
 */
async function initialise(folder: string, software: Software, account: Account, more: string[]): Promise<void> {
  const common = [
    ...more,
    '--username=postgres',
    '--auth=peer',
    '--encoding=UTF8',
    '--no-instructions',
    '--data-checksums',
  ]
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  let output = ''
  for (const letters of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8']) {
    const args = [...common, ...locale, `--lc-ctype=${letters}`, '-D', nameFor(account, folder)]
    const outcome = await runAs(account, folder, software.initdb, args)
    if (outcome.status === 0) return
    output = outcome.output
    if (!output.includes('invalid locale name')) break
  }
  throw new KeeperProblem(`The database could not be made in ${folder}: ${output.trim().split('\n').at(-1)}`)
}

/**
 * Written by the account itself: root must not write through names in a folder that somebody else may change. Each under
 * another name and then renamed: a server that somebody else has just started may be reading them.
 */
export async function writeSettings(layout: Layout, account: Account, users: readonly string[]): Promise<void> {
  const script = [...settingsFiles(users)].map(
    ([name, text]) => `cat > ${name}.$$ <<'END'\n${text}END\nmv -f ${name}.$$ ${name}\n`,
  )
  const outcome = await runAs(account, layout.cluster, '/bin/sh', ['-eus'], script.join(''))
  if (outcome.status !== 0) throw new KeeperProblem(`The settings could not be written: ${outcome.output.trim()}`)
}

/** What a start that was cut off in the middle of making the cluster left behind. */
async function clearLeftovers(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.home)) {
    const maker = /^cluster\.part-(\d+)-/.exec(name)?.[1]
    if (maker && !making.has(name) && (Number(maker) === process.pid || !isAlive(Number(maker)))) {
      await rm(join(layout.home, name), { recursive: true, force: true })
    }
  }
}

/** Data that came as root's (a copied folder, a mounted volume) becomes the account's. */
async function giveTo(account: Account, folder: string): Promise<void> {
  const { uid } = await lstat(folder)
  if (uid === account.uid) return
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), account.uid, account.gid)
  }
  await lchown(folder, account.uid, account.gid)
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function otherMajor(layout: Layout, version: string, software: Software): KeeperProblem {
  return new KeeperProblem(
    `The data in ${layout.dataFolder} was made by PostgreSQL ${version}; this Kith brings PostgreSQL ${majorOf(software.version)}. Make a back-up with the Kith that made it (kith backup), move the folder away, and restore the back-up with this one (kith restore).`,
  )
}
