import { userInfo } from 'node:os'
import { accountFor } from './account.ts'
import { ensureCluster, writeSettings } from './cluster.ts'
import { KeeperProblem } from './keeper-problem.ts'
import { type Layout, makeHome } from './layout.ts'
import { turnLog } from './log-file.ts'
import { clearStaleLock, endOrphans, type RunningServer } from './running-server.ts'
import { LaunchFailed, launch } from './server.ts'
import { socketFolderFor } from './socket-folder.ts'
import { softwareFor } from './software.ts'

/** How long what is left of a killed server is given to notice by itself. */
const graceForOrphans = 2_000

/** Starts a server, on a new cluster if there is none; undefined when another one is in the way, so that it is worth to look again. */
export async function startServer(
  layout: Layout,
  durable: boolean,
  waited: number,
): Promise<RunningServer | undefined> {
  await makeHome(layout)
  const account = await accountFor(layout.cluster)
  const software = await softwareFor(account, layout)
  await ensureCluster(layout, software, account, durable)
  await clearStaleLock(layout.cluster)
  await writeSettings(layout, account, [...new Set(['root', userInfo().username])])
  await turnLog(layout.log)
  const socketFolder = await socketFolderFor(layout, account)
  return launch({ layout, software, account, socketFolder, durable }).catch(async (error: unknown) => {
    if (!(error instanceof LaunchFailed) || !isInTheWay(error.told)) throw doesNotStart(layout, error)
    if (waited > graceForOrphans) await endOrphans(layout.cluster)
    return undefined
  })
}

/** Somebody else was quicker, processes of a killed server are on their way out, or one who left took the socket's folder along. */
function isInTheWay(told: string): boolean {
  const signs = ['lock file "postmaster.pid"', 'pre-existing shared memory block', 'could not create lock file "/']
  return signs.some((sign) => told.includes(sign))
}

function doesNotStart(layout: Layout, error: unknown): KeeperProblem {
  const told = error instanceof Error ? error.message : String(error)
  const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(told)?.[1] ?? told.trim()
  return new KeeperProblem(`The database does not start: ${reason}. Its log is ${layout.log}`, error)
}
