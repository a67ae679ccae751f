import type { KeeperProblem } from './keeper-problem.ts'
import { layoutOf } from './layout.ts'
import type { Role } from './occupants.ts'
import { database, owner, provision } from './provision.ts'
import { Stay } from './stay.ts'

/** How to reach the database over its unix socket: `host` is the socket's folder, and no password is needed. */
export type KeeperConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export type Keeper = {
  readonly connection: KeeperConnection
  /** Whether the server was found running. */
  readonly adopted: boolean
  /** Leaves the server, and stops it unless somebody else still uses it. */
  stop(): Promise<void>
}

export type KeeperOptions = {
  readonly dataFolder: string
  /** False only in tests: then a power cut may destroy the data. */
  readonly durable?: boolean
  /** Told, in sentences, when the database went away and came back. */
  readonly log?: (sentence: string) => void
  /** Called when the database went away and cannot be brought back: the app had better end. */
  readonly lost?: (problem: KeeperProblem) => void
}

/**
 * For the app: one at a time on a data folder. Starts the folder's PostgreSQL, or takes over one that was left running,
 * and starts it again should it go away. Throws a `KeeperProblem` that says in plain words why it cannot.
 */
export function startKeeper(options: KeeperOptions): Promise<Keeper> {
  return keep('app', options)
}

/** For a command that works beside the app or without it: its `stop` leaves a server that others use running. */
export function attachKeeper(options: Pick<KeeperOptions, 'dataFolder'>): Promise<Keeper> {
  return keep('command', options)
}

async function keep(role: Role, { dataFolder, durable = true, log, lost }: KeeperOptions): Promise<Keeper> {
  const voice = { log: log ?? ignore, lost: lost ?? ignore }
  const stay = await Stay.begin({ layout: layoutOf(dataFolder), role, durable }, voice)
  await provision(stay.opened.session).catch(async (error: unknown) => {
    await stay.end()
    throw error
  })
  const { server, adopted } = stay.opened
  const connection = { host: server.socketFolder, port: server.port, user: owner, database }
  return { connection, adopted, stop: () => stay.end() }
}

function ignore(): void {}
