import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { type Connection, migrate } from '../../src/platform/database/index.ts'
import { databaseOn } from '../database/global-setup.ts'
import { dropDatabase } from '../kit/database.ts'
import { ask, newFolder } from './data-folder.ts'

let made = 0

/** An empty database on the test server, before any migration. */
export async function bareDatabase(owner?: string): Promise<Connection> {
  made += 1
  const name = `kith_bare_${process.pid}_${Math.random().toString(36).slice(2, 8)}_${made}`
  await ask(inject('server'), `create database ${name}${owner ? ` owner ${owner}` : ''}`)
  afterAll(() => dropDatabase(name))
  return databaseOn(inject('server'), name)
}

/** A role of the test server that owns nothing, cannot see past row-level security and goes away with the file. */
export async function plainRole(): Promise<string> {
  const name = `kith_plain_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await ask(inject('server'), `create role ${name} login password '${name}'; grant ${name} to current_user`)
  afterAll(() => ask(inject('server'), `drop role ${name}`))
  return name
}

/** The same database, as another role. */
export function asRole(connection: Connection, role: string): Connection {
  if (!connection.connectionString) return { ...connection, user: role }
  const url = new URL(connection.connectionString)
  url.username = role
  url.password = role
  return { connectionString: url.href }
}

/** A folder of migrations of a test's own. */
export function migrationsOf(...texts: string[]): string {
  const folder = join(newFolder(afterAll), 'migrations')
  mkdirSync(folder)
  for (const [at, text] of texts.entries()) writeFileSync(join(folder, `000${at + 1}-step.sql`), text)
  return folder
}

export async function migrated(connection: Connection, folder: string): Promise<Connection> {
  const client = new Client(connection)
  await client.connect()
  await migrate(client, { folder })
  await client.end()
  return connection
}
