import { type ClientBase, escapeIdentifier } from 'pg'
import type { Table } from './tables.ts'

/**
 * Runs `work` with the tables' own triggers asleep (the record's would refuse to be emptied) and row-level security not
 * forced upon their owner; both are as before when it ends. To be called inside a transaction.
 */
export async function withoutGuards(
  client: ClientBase,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const forced = await tablesWithForcedSecurity(client)
  const names = tables.map(({ name }) => escapeIdentifier(name))
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  for (const name of forced) await client.query(`alter table ${name} no force row level security`)
  await work()
  for (const name of forced) await client.query(`alter table ${name} force row level security`)
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
}

async function tablesWithForcedSecurity(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = current_schema()::regnamespace and relforcerowsecurity`,
  )
  return rows.map(({ name }) => name)
}
