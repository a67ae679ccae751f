import { Client, type ClientBase } from 'pg'
import type { Connection } from '../database/index.ts'

/**
 * The text of a value must be the same in every server: dates, intervals and bytes are written in one way. Nothing may
 * cut a long transaction short, and a table's rows must come in the order in which they lie, so that they can be compared.
 */
const settings = `
  set local search_path = public;
  set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres';
  set local timezone = 'UTC';
  set local bytea_output = 'hex';
  set local extra_float_digits = 1;
  set local client_encoding = 'UTF8';
  set local row_security = off;
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local synchronize_seqscans = off;
  set local max_parallel_workers_per_gather = 0`

export async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...connection, application_name: 'kith back-up' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * One transaction with the settings above: all of it is kept, or nothing. Where `work` fails it is left open, for the
 * connection may be in the middle of a table; the caller closes that, and with it the server undoes everything.
 */
export async function inTransaction<T>(client: ClientBase, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(`${begin}; ${settings}`)
  const result = await work()
  await client.query('commit')
  return result
}
