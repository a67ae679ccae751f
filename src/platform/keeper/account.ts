import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { KeeperProblem } from './keeper-problem.ts'

/** The user of the operating system that the server runs as. `borrowed`: not the one this process runs as. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string; readonly borrowed: boolean }

/** In order of preference: an account of Kith's own shares the data with nothing else on the machine. */
const unprivileged = ['kith', 'nobody']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** PostgreSQL refuses to run as root: then the owner of the data there already is, or an unprivileged account, runs it. */
export async function accountFor(cluster: string): Promise<Account> {
  if (!isRoot()) return ownAccount()
  const owner = await ownerOf(cluster)
  const names = owner ? [String(owner), ...unprivileged] : unprivileged
  for (const name of names) {
    const account = accountNamed(name)
    if (account) return account
  }
  throw new KeeperProblem(
    'PostgreSQL does not run as root, and this machine has no account "kith" or "nobody" to run it. Add one (useradd --system kith), or set DATABASE_URL.',
  )
}

function ownAccount(): Account {
  const uid = process.getuid?.() ?? -1
  const name = ask('-un')
  if (name) return { uid, gid: process.getgid?.() ?? -1, name, borrowed: false }
  throw new KeeperProblem(
    `PostgreSQL does not run as user ${uid}, who has no entry in /etc/passwd. Run Kith as a user with a name, or set DATABASE_URL.`,
  )
}

function accountNamed(nameOrUid: string): Account | undefined {
  const uid = ask('-u', nameOrUid)
  const gid = ask('-g', nameOrUid)
  const name = ask('-un', nameOrUid)
  if (!uid || !gid || !name || uid === '0') return undefined
  return { uid: Number(uid), gid: Number(gid), name, borrowed: true }
}

async function ownerOf(folder: string): Promise<number | undefined> {
  const found = await stat(folder).catch(() => undefined)
  return found?.uid
}

/** `id` knows accounts that /etc/passwd does not list (directory services, macOS). */
function ask(...options: string[]): string | undefined {
  const answer = spawnSync('id', options, { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}
