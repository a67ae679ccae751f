// One server for the whole run, one migrated template; each test file gets a copy of it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, migrate } from '../../src/platform/database/index.ts'
import { startKeeper } from '../../src/platform/keeper/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: Connection
    template: string
  }
}

const migrations = resolve(import.meta.dirname, '../../migrations')

interface Server {
  connection: Connection
  stop(): Promise<void>
}

/** The server that KITH_TEST_DATABASE_URL names, else an embedded one that forgets everything. */
async function testServer(): Promise<Server> {
  const url = process.env.KITH_TEST_DATABASE_URL
  if (url) return { connection: { connectionString: url }, stop: async () => undefined }
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-test-'))
  const keeper = await startKeeper({ dataFolder, durable: false })
  const stop = async () => {
    await keeper.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { connection: { ...keeper.connection }, stop }
}

async function within(connection: Connection, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database. */
export function databaseOn(server: Connection, database: string): Connection {
  if (!server.connectionString) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export default async function setup(project: TestProject) {
  const server = await testServer()
  const template = `kith_template_${process.pid}`
  await within(server.connection, (client) => client.query(`create database ${template}`))
  await within(databaseOn(server.connection, template), (client) => migrate(client, { folder: migrations }))
  project.provide('server', server.connection)
  project.provide('template', template)
  return async () => {
    await within(server.connection, (client) => client.query(`drop database if exists ${template} with (force)`)).catch(
      () => undefined,
    )
    await server.stop()
  }
}
