import { userInfo } from 'node:os'
import { accountFor } from './account.ts'
import { ensureCluster, writeSettings } from './cluster.ts'
import { KeeperProblem } from './keeper-problem.ts'
import { type Layout, makeHome } from './layout.ts'
import { turnLog } from './log-file.ts'
import { enter, type Role } from './occupants.ts'
import { until } from './patience.ts'
import { clearStaleLock, type RunningServer, runningServer } from './running-server.ts'
import { LaunchFailed, launch } from './server.ts'
import { isGoingAway, openSession, type Session } from './session.ts'
import { clearSocketFolder, makeSocketFolder } from './socket-folder.ts'
import { softwareFor } from './software.ts'

export type Opening = { readonly layout: Layout; readonly role: Role; readonly durable: boolean }
export type Opened = { readonly server: RunningServer; readonly session: Session; readonly adopted: boolean }

/** Finds the folder's server or starts one, and enters it. Whatever happens in between, it looks again. */
export async function open(opening: Opening): Promise<Opened> {
  const opened = await until(() => tryOpen(opening), 120_000, 100)
  if (opened) return opened
  throw new KeeperProblem(
    `The database in ${opening.layout.cluster} does not become ready. Its log is ${opening.layout.log}`,
  )
}

async function tryOpen(opening: Opening): Promise<Opened | undefined> {
  const { layout, role } = opening
  const found = await runningServer(layout.cluster)
  if (found && found.status !== 'ready') return undefined
  const server = found ?? (await start(opening))
  if (!server) return undefined
  const session = await openSession(server, role).catch(unlessGoingAway)
  if (!session) return undefined
  try {
    await enter(session, role, layout.dataFolder)
    return { server, session, adopted: found !== undefined }
  } catch (error) {
    await session.end().catch(() => undefined)
    return unlessGoingAway(error)
  }
}

async function start({ layout, durable }: Opening): Promise<RunningServer | undefined> {
  await makeHome(layout)
  const account = await accountFor(layout.cluster)
  const software = await softwareFor(account, layout)
  await ensureCluster(layout, software, account)
  const stale = await clearStaleLock(layout.cluster)
  if (stale) await clearSocketFolder(stale.socketFolder, account)
  await writeSettings(layout, account, [...new Set(['root', userInfo().username])])
  await turnLog(layout.log)
  const socketFolder = await makeSocketFolder(layout, account)
  try {
    return await launch({ layout, software, account, socketFolder, durable })
  } catch (error) {
    await clearSocketFolder(socketFolder, account)
    if (error instanceof LaunchFailed && isInTheWay(error.told)) return undefined
    throw new KeeperProblem(`The database does not start: ${reasonIn(error)} Its log is ${layout.log}`, error)
  }
}

/** Somebody else was quicker, or processes of a killed server are still on their way out. */
function isInTheWay(told: string): boolean {
  return told.includes('lock file "postmaster.pid"') || told.includes('pre-existing shared memory block')
}

function reasonIn(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  return /(?:FATAL|PANIC): {2}(.*)/.exec(told)?.[1] ?? told
}

function unlessGoingAway(error: unknown): undefined {
  if (!isGoingAway(error)) throw error
}
