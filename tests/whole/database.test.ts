import { beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'

// Official facts about places, the same for every programme; the app only reads them.
const factTables = ['area', 'area_deprivation', 'area_import', 'postcode_area']
// Shared by all programmes and without anything about a person.
const sharedTables = [...factTables, 'migration', 'programme']

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 1 })
})

async function names(query: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}

const programmeTables = `
  select t.oid, t.relname from pg_class t
  where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
    and t.relname <> all (array['${sharedTables.join("', '")}'])`

describe('every table of a programme', () => {
  test('carries the programme, which may not be empty', async () => {
    expect(
      await names(`select relname as name from (${programmeTables}) t where not exists (
        select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id' and a.attnotnull)`),
    ).toEqual([])
    expect((await names(`select relname as name from (${programmeTables}) t`)).length).toBeGreaterThan(5)
  })

  test('has row-level security, forced, with a policy', async () => {
    expect(
      await names(`select t.relname as name from (${programmeTables}) t join pg_class c on c.oid = t.oid
        where not (c.relrowsecurity and c.relforcerowsecurity)
          or not exists (select 1 from pg_policy p where p.polrelid = t.oid)`),
    ).toEqual([])
  })

  test('leads every primary key, unique rule and exclusion with the programme', async () => {
    expect(
      await names(`select t.relname || '.' || i.indexrelid::regclass as name
        from (${programmeTables}) t join pg_index i on i.indrelid = t.oid
        where (i.indisprimary or i.indisunique or i.indisexclusion) and i.indkey[0] is distinct from (
          select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id')`),
    ).toEqual([])
  })

  test('refers to other tables of the same programme only', async () => {
    expect(
      await names(`select t.relname || '.' || k.conname as name
        from (${programmeTables}) t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
        where k.confrelid in (select oid from (${programmeTables}) p) and k.conkey[1] is distinct from (
          select a.attnum from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id')`),
    ).toEqual([])
  })
})

describe('the role of the app', () => {
  test('owns nothing and passes by no rule', async () => {
    expect(
      await names(`select rolname as name from pg_roles where rolname = 'kith_app'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`),
    ).toEqual([])
    expect(await names(`select relname as name from pg_class where relowner = 'kith_app'::regrole`)).toEqual([])
  })

  test('only reads the facts that all programmes share', async () => {
    const { rows } = await database.pool.query(
      `select t, has_table_privilege('kith_app', t, 'select') as reads,
         has_table_privilege('kith_app', t, 'insert, update, delete, truncate') as writes from unnest($1::text[]) t`,
      [factTables],
    )
    expect(rows).toEqual(factTables.map((t) => ({ t, reads: true, writes: false })))
  })

  test('may add to the record, and neither change nor remove anything in it', async () => {
    const { rows } = await database.pool.query(
      `select privilege, has_table_privilege('kith_app', 'record', privilege) as has
       from unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege`,
    )
    expect(rows.filter(({ has }) => has).map(({ privilege }) => privilege)).toEqual(['select', 'insert'])
  })
})
