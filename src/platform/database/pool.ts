import { Pool, types } from 'pg'

// bigint counts stay far below 2^53; calendar days stay text, because a Date would shift them by time zone.
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.DATE, String],
  [types.builtins.NUMERIC, Number],
])
// pg's own parser table is overloaded in a way that a plain function cannot restate.
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  parsers.get(oid) ?? types.getTypeParser(oid, format ?? 'text')) as typeof types.getTypeParser

export interface Connection {
  connectionString?: string
  host?: string
  port?: number
  user?: string
  password?: string
  database?: string
}

export function openPool(connection: Connection, size = 10): Pool {
  const pool = new Pool({
    ...connection,
    max: size,
    // Statements go out without waiting for the answers before them; order and errors stay those of one connection.
    pipeline: true,
    types: { getTypeParser },
    application_name: 'kith',
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The pool does not listen while a connection is lent out: the loss is told by the statement that meets it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
