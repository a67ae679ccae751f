import { KeeperProblem } from './keeper-problem.ts'
import { until } from './patience.ts'
import type { Session } from './session.ts'

/**
 * Who is using a running server, told by advisory locks, which the server gives back by itself when a process dies:
 * `app` is held by the one app of a data folder, `users` is shared by everyone who came in, so that the last one out,
 * and nobody else, stops the server.
 */
const app = '(1802073192, 1)'
const users = '(1802073192, 2)'

/** The connection of an app that was killed a moment ago may outlive it for as long as the server takes to notice. */
const patience = 1_000

export type Role = 'app' | 'command'

export async function enter(session: Session, role: Role, dataFolder: string): Promise<void> {
  if (role === 'app' && !(await until(() => tryLock(session, app), patience, 50)))
    throw await occupied(session, dataFolder)
  await session.query(`select pg_advisory_lock_shared${users}`)
}

/** True for the last one out; then nobody else can enter before the server is stopped or this session ends. */
export async function isLastOut(session: Session): Promise<boolean> {
  await session.query(`select pg_advisory_unlock_shared${users}`)
  return (await tryLock(session, users)) ?? false
}

async function tryLock(session: Session, key: string): Promise<true | undefined> {
  const { rows } = await session.query<{ held: boolean }>(`select pg_try_advisory_lock${key} as held`)
  return rows[0]?.held ? true : undefined
}

async function occupied(session: Session, dataFolder: string): Promise<KeeperProblem> {
  const { rows } = await session.query<{ process: string }>(
    `select split_part(application_name, ' ', 3) as process from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and (classid, objid) = ${app} and granted`,
  )
  const who = rows[0] ? ` (process ${rows[0].process})` : ''
  return new KeeperProblem(
    `Kith is already running on the data folder ${dataFolder}${who}. Stop it first, or set KITH_DATA to another folder.`,
  )
}
