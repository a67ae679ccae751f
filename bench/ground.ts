// What every measurement stands on: a real database, a programme in it, and servers in processes of their own.
import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, type Pool } from 'pg'
import {
  type Connection,
  type Database,
  inProgramme,
  migrate,
  openDatabase,
  openPool,
  type ProgrammeId,
} from '../src/platform/database/index.ts'
import { startKeeper } from '../src/platform/keeper/index.ts'
import { openSession } from '../src/platform/session/index.ts'
import { addStaff, createProgramme } from '../src/programme/index.ts'

export interface Ground {
  connection: Connection
  pool: Pool
  database: Database
  programmeId: ProgrammeId
  /** Cookie header of a signed-in outreach worker. */
  cookie: string
  leave(): Promise<void>
}

/** A durable database, as in earnest: every commit waits for the disk. */
export async function prepareGround(): Promise<Ground> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-bench-'))
  const keeper = await startKeeper({ dataFolder })
  const connection = { ...keeper.connection }
  const client = new Client(connection)
  await client.connect()
  await migrate(client, { folder: 'dist/migrations' })
  await client.query('create table bare (id bigint generated always as identity primary key, detail jsonb not null)')
  await client.end()
  const pool = openPool(connection, 4)
  const database = await openDatabase(pool, { guarded: false })
  const programmeId = await createProgramme(database, { slug: 'bench', name: 'Bench', startsOn: '2012-10-01' })
  const token = await inProgramme(database, { programmeId, actor: null }, async (tx) => {
    const account = await addStaff(tx, { name: 'Worker', email: null, roles: ['outreach-worker'] })
    return openSession(tx, account.id)
  })
  const leave = async () => {
    await pool.end()
    await keeper.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  return { connection, pool, database, programmeId, cookie: `kith_bench=${token}`, leave }
}

export interface Running {
  address: string
  /** Processor time it has used, in microseconds. */
  processorTime(): Promise<number>
  /** What it takes of the machine's memory now, in bytes (resident set). */
  memory(): Promise<number>
  stop(): Promise<void>
}

export async function run(role: string, environment: Record<string, string>): Promise<Running> {
  const child = fork(fileURLToPath(import.meta.url), ['--role', role], { env: { ...process.env, ...environment } })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)))
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)))
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill()
    })
  const asked = (what: string) =>
    new Promise<number>((resolve) => {
      child.once('message', (used) => resolve(Number(used)))
      child.send(what)
    })
  return { address, processorTime: () => asked('processor time'), memory: () => asked('memory'), stop }
}
