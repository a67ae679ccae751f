import { accountFor } from './account.ts'
import { layoutOf } from './layout.ts'
import { isLastOut } from './occupants.ts'
import { type Opened, type Opening, open } from './opening.ts'
import { database, owner, provision } from './provision.ts'
import { stopServer } from './server.ts'
import { clearSocketFolder } from './socket-folder.ts'

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
}

/** For the app: one at a time on a data folder. Starts the folder's PostgreSQL, or takes over one that was left running. */
export function startKeeper({ dataFolder, durable = true }: KeeperOptions): Promise<Keeper> {
  return keep({ layout: layoutOf(dataFolder), role: 'app', durable })
}

/** For a command that works beside the app or without it. */
export function attachKeeper({ dataFolder }: Pick<KeeperOptions, 'dataFolder'>): Promise<Keeper> {
  return keep({ layout: layoutOf(dataFolder), role: 'command', durable: true })
}

async function keep(opening: Opening): Promise<Keeper> {
  const opened = await open(opening)
  await provision(opened.session)
  const { socketFolder: host, port } = opened.server
  return {
    connection: { host, port, user: owner, database },
    adopted: opened.adopted,
    stop: () => leave(opening, opened),
  }
}

async function leave({ layout }: Opening, { session, server }: Opened): Promise<void> {
  try {
    if (!(await isLastOut(session))) return
    await stopServer(server, layout.cluster)
    await clearSocketFolder(server.socketFolder, await accountFor(layout.cluster))
  } finally {
    await session.end().catch(() => undefined)
  }
}
