import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import type { Clock } from '../../src/platform/clock/index.ts'
import { type Connection, type Database, openDatabase, openPool } from '../../src/platform/database/index.ts'
import { databaseOn } from '../database/global-setup.ts'

let made = 0

async function onServer(statement: string): Promise<void> {
  const client = new Client(inject('server'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The server's own vacuum may be at work in it, which only the server's owner may end: it is soon done. */
export async function dropDatabase(name: string, patience = 40): Promise<void> {
  try {
    await onServer(`drop database ${name} with (force)`)
  } catch (error) {
    if (patience === 0) throw error
    await setTimeout(500)
    await dropDatabase(name, patience - 1)
  }
}

export interface FreshDatabase extends Database {
  connection: Connection
}

/** A database of its own for a test file, migrated and empty; gone when the file is done. */
export async function freshDatabase(
  options: { clock?: Clock; poolSize?: number; attempts?: number } = {},
): Promise<FreshDatabase> {
  made += 1
  const name = `kith_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}_${made}`
  await onServer(`create database ${name} template ${inject('template')}`)
  const connection = databaseOn(inject('server'), name)
  const pool = openPool(connection, options.poolSize ?? 4)
  const database = await openDatabase(pool, options.clock ? { clock: options.clock, guarded: true } : { guarded: true })
  afterAll(async () => {
    await pool.end()
    await dropDatabase(name)
  })
  return { ...database, attempts: options.attempts ?? database.attempts, connection }
}
