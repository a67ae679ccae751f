import { type ClientBase, escapeIdentifier } from 'pg'
import { rewrittenColumn } from './transaction-ids.ts'

export type Table = { readonly name: string; readonly columns: readonly string[] }

/** The tables of Kith's schema with their stored columns; not the list of migrations, which a restore makes anew. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { foreignIds: string[] }>(
    `select relname as name,
            array_agg(attname::text order by attnum) as columns,
            coalesce(array_agg(attname::text) filter (where atttypid in ('xid8'::regtype, 'xid'::regtype)), '{}') as "foreignIds"
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migration'
       and attnum > 0 and not attisdropped and attgenerated = ''
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
     group by relname order by relname`,
  )
  for (const { name, foreignIds } of rows) {
    for (const column of foreignIds) {
      if (rewrittenColumn(name, column)) continue
      throw new Error(`${name}.${column} holds ids of transactions, and a back-up does not know what to save for them`)
    }
  }
  return rows.map(({ name, columns }) => ({ name, columns }))
}

/** Gives the rows in PostgreSQL's text format. */
export function copyOut({ name, columns }: Table): string {
  const chosen = columns.map((column) => rewrittenColumn(name, column) ?? escapeIdentifier(column))
  return `copy (select ${chosen.join(', ')} from ${escapeIdentifier(name)}) to stdout`
}

export function copyIn({ name, columns }: Table): string {
  return `copy ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`
}
