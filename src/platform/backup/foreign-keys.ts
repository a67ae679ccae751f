import { type ClientBase, escapeIdentifier } from 'pg'

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/**
 * Runs `work` with every foreign key gone and makes them again, which checks them all at once and needs neither an order
 * of the tables nor a superuser (who alone may switch a foreign key off). To be called inside a transaction.
 */
export async function withoutForeignKeys(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint
     where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace`,
  )
  for (const { table, name } of rows) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`)
  }
  await work()
  for (const { table, name, definition } of rows) {
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`)
  }
}
