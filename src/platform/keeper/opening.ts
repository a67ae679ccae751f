import { KeeperProblem } from './keeper-problem.ts'
import type { Layout } from './layout.ts'
import { enter, isLastOut, type Role } from './occupants.ts'
import { until } from './patience.ts'
import { type RunningServer, runningServer } from './running-server.ts'
import { stopServer } from './server.ts'
import { isGoingAway, openSession, type Session } from './session.ts'
import { startServer } from './start-server.ts'
import { suits } from './suitable.ts'

export type Opening = { readonly layout: Layout; readonly role: Role; readonly durable: boolean }
export type Opened = { readonly server: RunningServer; readonly session: Session; readonly adopted: boolean }

/** Finds the folder's server or starts one, and enters it. Whatever happens in between, it looks again. */
export async function open(opening: Opening): Promise<Opened> {
  const began = performance.now()
  const opened = await until(() => tryOpen(opening, performance.now() - began), 120_000, 100)
  if (opened) return opened
  const { cluster, log } = opening.layout
  throw new KeeperProblem(`The database in ${cluster} does not become ready. Its log is ${log}`)
}

async function tryOpen(opening: Opening, waited: number): Promise<Opened | undefined> {
  const { layout, durable, role } = opening
  const found = await runningServer(layout.cluster)
  if (found && found.status !== 'ready') return undefined
  const server = found ?? (await startServer(layout, durable, waited))
  const session = server && (await openSession(server, role).catch(unlessGoingAway))
  if (!session) return undefined
  const opened = { server, session, adopted: found !== undefined }
  const entered = await comeIn(opening, opened).catch(async (error: unknown) => {
    await session.end().catch(() => undefined)
    return unlessGoingAway(error)
  })
  return entered ? opened : undefined
}

/** True once in; false when the server that was found had to be stopped, so that one that suits can be started. */
async function comeIn({ layout, role, durable }: Opening, { session, server, adopted }: Opened): Promise<boolean> {
  await enter(session, role, layout.dataFolder)
  if (!adopted || role === 'command' || (await suits(session, layout, durable))) return true
  if (!(await isLastOut(session))) {
    throw new KeeperProblem(
      'Another kith command is using the database, which has to start anew. Try again when it has ended.',
    )
  }
  await stopServer(server, layout.cluster)
  await session.end().catch(() => undefined)
  return false
}

function unlessGoingAway(error: unknown): undefined {
  if (!isGoingAway(error)) throw error
}
