import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import type { Account } from './account.ts'
import { KeeperProblem } from './keeper-problem.ts'
import type { Layout } from './layout.ts'
import { tailOf } from './log-file.ts'
import { until } from './patience.ts'
import { as, nameFor } from './run-as.ts'
import { type RunningServer, runningServer } from './running-server.ts'
import { notDurable } from './settings.ts'
import { signalTo } from './signal.ts'
import type { Software } from './software.ts'

export type Launch = {
  readonly layout: Layout
  readonly software: Software
  readonly account: Account
  readonly socketFolder: string
  readonly durable: boolean
}

/** Raised when the server ended before it was ready; `told` is what it wrote in its log. */
export class LaunchFailed extends Error {
  override readonly name = 'LaunchFailed'
  readonly told: string

  constructor(told: string) {
    super(told)
    this.told = told
  }
}

/** Starts a server and waits until it takes connections, however long it needs to recover after a crash. */
export async function launch(plan: Launch): Promise<RunningServer> {
  const { cluster, log } = plan.layout
  const handle = await open(log, 'a', 0o600)
  const { size } = await handle.stat()
  const child = spawnServer(plan, handle.fd)
  await handle.close()
  const server = await until(() => readyOrEnded(child, cluster), Number.POSITIVE_INFINITY)
  if (server && server !== 'ended') return server
  throw new LaunchFailed(await tailOf(log, size))
}

async function readyOrEnded(child: ChildProcess, cluster: string): Promise<RunningServer | 'ended' | undefined> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return 'ended'
  const server = await runningServer(cluster)
  return server?.pid === child.pid && server.status === 'ready' ? server : undefined
}

/** Detached: a Ctrl-C at the terminal goes to Kith alone, which first finishes what it is doing. */
function spawnServer(plan: Launch, log: number): ChildProcess {
  const { layout, account, software } = plan
  const options = ['-D', nameFor(account, layout.cluster), '-c', `unix_socket_directories=${plan.socketFolder}`]
  const args = plan.durable ? options : [...options, ...notDurable]
  const child = spawn(software.postgres, args, {
    ...as(account, layout.cluster),
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.once('error', () => undefined)
  child.unref()
  return child
}

/**
 * Stops a server: "fast" rolls back what is open and writes everything out. If that takes over a minute it is stopped as
 * a power cut would stop it, which loses nothing either: the next start recovers.
 */
export async function stopServer(server: RunningServer, cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!signalTo(server.pid, signal)) return
    const gone = await until(
      async () => ((await runningServer(cluster))?.pid === server.pid ? undefined : true),
      patience,
    )
    if (gone) return
  }
  throw new KeeperProblem(`The database (process ${server.pid}) does not stop.`)
}
