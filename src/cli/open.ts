// How every command reaches the database: the server named in the settings, or the embedded one, running or not.

import { join } from 'node:path'
import { Client } from 'pg'
import type { Clock } from '../platform/clock/index.ts'
import { type Connection, type Database, migrate, openDatabase, openPool } from '../platform/database/index.ts'
import { attachKeeper, startKeeper } from '../platform/keeper/index.ts'
import type { Settings } from '../platform/settings/index.ts'

export interface Reached {
  /** For the app's own work. */
  connection: Connection
  /** With the owner's rights, past any pooler: migrations, imports, back-ups. */
  direct: Connection
  leave(): Promise<void>
}

/** `app` is the one that keeps the embedded server for as long as it runs; a command only borrows it. */
export async function reachDatabase(settings: Settings, role: 'app' | 'command'): Promise<Reached> {
  if (settings.databaseUrl) {
    const connection = { connectionString: settings.databaseUrl }
    const direct = { connectionString: settings.databaseDirectUrl ?? settings.databaseUrl }
    return { connection, direct, leave: async () => undefined }
  }
  const { dataFolder } = settings
  const keeper = role === 'app' ? await startKeeper({ dataFolder }) : await attachKeeper({ dataFolder })
  return { connection: keeper.connection, direct: keeper.connection, leave: () => keeper.stop() }
}

export async function withOwner<T>(reached: Reached, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...reached.direct, application_name: 'kith owner' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function migrateReached(
  reached: Reached,
  distFolder: string,
  progress?: (name: string) => void,
): Promise<string[]> {
  const folder = join(distFolder, 'migrations')
  return withOwner(reached, (client) => migrate(client, progress ? { folder, progress } : { folder }))
}

export interface Opened {
  database: Database
  reached: Reached
  close(): Promise<void>
}

/** A handle for verbs on a database that is reached already; whoever reached it leaves it. */
export async function openReached(
  { connection }: Reached,
  { poolSize, clock }: { poolSize: number; clock?: Clock } = { poolSize: 1 },
): Promise<Pick<Opened, 'database' | 'close'>> {
  const pool = openPool(connection, poolSize)
  const close = () => pool.end()
  try {
    return { database: await openDatabase(pool, clock ? { clock } : {}), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** A database that is up to date and ready for verbs. */
export async function openFor(
  settings: Settings,
  { role, distFolder, clock }: { role: 'app' | 'command'; distFolder: string; clock?: Clock },
): Promise<Opened> {
  const reached = await reachDatabase(settings, role)
  // The embedded database is brought up to date without being asked: there is nobody else to do it.
  if (!settings.databaseUrl) await migrateReached(reached, distFolder)
  const given = { poolSize: settings.poolSize, ...(clock ? { clock } : {}) }
  try {
    const { database, close } = await openReached(reached, given)
    return { database, reached, close: () => close().then(reached.leave) }
  } catch (error) {
    await reached.leave()
    throw error
  }
}
