import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'

/** The file as psql sends it: one statement after another, each a transaction of its own. */
const statements = readFileSync(resolve(import.meta.dirname, '../../migrations/citus.sql'), 'utf8')
  .split(/(?<=;)\n\n/)
  .filter((statement) => statement.trim() !== '')

/*
 * Stands in for Citus, which cannot be had on every machine, and refuses what Citus refuses: a table whose keys refer to
 * one that is still local, a key that sets its shard column to null, a unique rule without the shard column.
 */
const standIn = `
  create table pg_dist_partition (logicalrelid regclass primary key, copied boolean not null, beside text);
  create function refuse_as_citus_does(t regclass) returns void language plpgsql as $$
  begin
    if exists (select from pg_constraint where conrelid = t and contype = 'f' and confrelid <> t
      and confrelid not in (select logicalrelid from pg_dist_partition)) then
      raise exception '% refers to a table that is still local', t;
    end if;
    if exists (select from pg_constraint where conrelid = t and contype = 'f' and confdeltype in ('n', 'd')) then
      raise exception '% sets null on delete', t;
    end if;
  end $$;
  create function create_reference_table(t text) returns void language plpgsql as $$
  begin
    perform refuse_as_citus_does(t::regclass);
    insert into pg_dist_partition values (t::regclass, true);
  end $$;
  create function create_distributed_table(t text, by text, colocate_with text) returns void language plpgsql as $$
  begin
    perform refuse_as_citus_does(t::regclass);
    if by <> 'programme_id' then raise exception '% is spread by %', t, by; end if;
    insert into pg_dist_partition values (t::regclass, false, colocate_with);
  end $$;`

interface Spread {
  table: string
  shared: boolean
  beside: string | null
}

let database: FreshDatabase
let programmeTables: string[]
let sharedTables: string[]

async function tables(programme: boolean): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select t.relname as name from pg_class t where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
     and $1 = exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id')`,
    [programme],
  )
  return rows.map(({ name }) => name).sort()
}

async function spread(): Promise<Spread[]> {
  for (const statement of statements) await database.pool.query(statement)
  const { rows } = await database.pool.query<Spread>(
    'select logicalrelid::text as table, copied as shared, beside from pg_dist_partition order by 1',
  )
  return rows
}

beforeAll(async () => {
  database = await freshDatabase({ poolSize: 1 })
  ;[programmeTables, sharedTables] = [await tables(true), await tables(false)]
  await database.pool.query(standIn)
})

describe('the draft for Citus', () => {
  test('spreads every table of a programme, all of them together, and copies what programmes share', async () => {
    const rows = await spread()
    const names = (shared: boolean) => rows.filter((row) => row.shared === shared).map(({ table }) => table)
    expect(names(false)).toEqual(programmeTables)
    expect(names(true)).toEqual(sharedTables)
    const apart = rows.filter(({ shared, beside }) => !shared && beside !== 'record').map(({ table }) => table)
    expect(apart).toEqual(['record'])
  })

  test('may be run again', async () => {
    expect(await spread()).toEqual(await spread())
  })
})
