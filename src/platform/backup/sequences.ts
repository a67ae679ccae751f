import { type ClientBase, escapeIdentifier } from 'pg'
import type { Foot } from './manifest.ts'

/** Where each sequence stands that has given out a number. Read after the rows: it may be ahead of them, never behind. */
export async function sequencesOf(client: ClientBase): Promise<Foot['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = current_schema() and last_value is not null order by sequencename`,
  )
  return rows
}

/** `restart` and not `setval`, which would stay where a transaction is rolled back. */
export async function setSequences(client: ClientBase, sequences: Foot['sequences']): Promise<void> {
  for (const { name, last } of sequences) {
    const { rows } = await client.query<{ next: string }>(
      `select ($2::numeric + increment_by)::text as next from pg_sequences
       where schemaname = current_schema() and sequencename = $1`,
      [name, last],
    )
    await client.query(`alter sequence ${escapeIdentifier(name)} restart with ${BigInt(rows[0]?.next ?? '')}`)
  }
}
