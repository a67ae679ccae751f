import { readFileSync, statSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backup, type Progress, restore, verifyBackup } from '../../src/platform/backup/index.ts'
import { awkwardRows, awkwardSchema } from './awkward-schema.ts'
import { asRole, bareDatabase, migrated, migrationsOf, plainRole } from './bare-database.ts'
import { ask, newFolder } from './data-folder.ts'

const migrations = migrationsOf(awkwardSchema)
const newFile = (): string => join(newFolder(onTestFinished), 'kith.backup')

async function filled() {
  const connection = await migrated(await bareDatabase(), migrations)
  await ask(connection, awkwardRows)
  return connection
}

const everything = `
  select (select json_agg(p order by id) from person p) as person, (select json_agg(p) from partner p) as partner,
         (select json_agg(v order by id) from value v) as value, (select json_agg(s) from setting s) as setting,
         (select json_agg(json_build_array(position, what, detail) order by position) from record) as record`

test('what is restored is the same to the last value', async () => {
  const [from, to, file] = [await filled(), await bareDatabase(), newFile()]
  await backup(from, file)
  await restore(to, file, { migrations })
  expect(await ask(to, everything)).toEqual(await ask(from, everything))
})

test('numbers go on where they stood, and every guard stands again', async () => {
  const [from, to, file] = [await filled(), await bareDatabase(), newFile()]
  await ask(from, 'delete from person where id = 5')
  await backup(from, file)
  await restore(to, file, { migrations })
  expect(await ask(to, "insert into person (name) values ('next') returning id")).toEqual([{ id: 6 }])
  expect(await ask(to, 'insert into partner default values returning id')).toEqual([{ id: 2 }])
  await expect(ask(to, 'update record set what = what')).rejects.toThrow('append-only')
  await expect(ask(to, 'insert into person (partner) values (99)')).rejects.toThrow('person_partner_fkey')
  expect(await ask(to, "select relforcerowsecurity as forced from pg_class where relname = 'record'")).toEqual([
    { forced: true },
  ])
})

test('an owner who cannot see past row-level security can restore, but is told that he cannot make a back-up', async () => {
  const [from, file, role] = [await filled(), newFile(), await plainRole()]
  await backup(from, file)
  const to = asRole(await bareDatabase(role), role)
  await restore(to, file, { migrations })
  expect((await verifyBackup(file)).sums.find(({ name }) => name === 'record')?.rows).toBe(5)
  await expect(backup(to, newFile())).rejects.toThrow('may not see every row')
  await ask(to, 'truncate person, partner, value, setting')
  await expect(restore(to, file, { migrations })).rejects.toThrow('The database already holds data (in record)')
})

test('a folder that is not there is told of in plain words, and no back-up is begun', async () => {
  const nowhere = join(newFolder(onTestFinished), 'nowhere', 'kith.backup')
  await expect(backup(await filled(), nowhere)).rejects.toThrow(`Kith cannot write ${nowhere}. Check that its folder`)
})

test('a back-up of what was restored is the same as the back-up it was restored from', async () => {
  const [from, to, file, again] = [await filled(), await bareDatabase(), newFile(), newFile()]
  const first = await backup(from, file)
  await restore(to, file, { migrations })
  const second = await backup(to, again)
  expect(second.sums).toEqual(first.sums)
})

test('what is committed while it is made is in none of its tables, and a migration waits', async () => {
  const [from, file] = [await filled(), newFile()]
  const progress: Progress = async ({ table }) => {
    if (table !== 'setting') return
    await ask(from, "begin; insert into setting values ('late'); insert into value (id) values (99); commit")
    await expect(ask(from, "set lock_timeout = '50ms'; alter table value add later int")).rejects.toThrow(
      'lock timeout',
    )
  }
  const { sums } = await backup(from, file, { progress })
  const rows = Object.fromEntries(sums.map((sum) => [sum.name, sum.rows]))
  expect(rows).toMatchObject({ setting: 1, value: 3 })
})

test("the file is its owner's alone, appears only when whole, and writes over nothing", async () => {
  const [from, file] = [await filled(), newFile()]
  await writeFile(file, 'kept')
  await expect(backup(from, file)).rejects.toThrow(`There is already a file ${file}`)
  expect(readFileSync(file, 'utf8')).toBe('kept')
  const other = join(dirname(file), 'other.backup')
  await backup(from, other)
  expect(statSync(other).mode & 0o777).toBe(0o600)
  expect(await readdir(dirname(file))).toEqual(['kith.backup', 'other.backup'])
})

test('a database that holds anything is left as it is', async () => {
  const [from, to, file] = [await filled(), await filled(), newFile()]
  await backup(from, file)
  const before = await ask(to, everything)
  await expect(restore(to, file, { migrations })).rejects.toThrow('The database already holds data (in partner)')
  expect(await ask(to, everything)).toEqual(before)
})

test('a back-up made by other migrations is refused before anything is made', async () => {
  const [from, to, file] = [await filled(), await bareDatabase(), newFile()]
  await backup(from, file)
  const others = migrationsOf(awkwardSchema, 'create table later ()')
  const changed = migrationsOf(`${awkwardSchema} -- changed`)
  await expect(restore(to, file, { migrations: changed })).rejects.toThrow('0001-step.sql is not the same here')
  expect(await ask(to, "select from pg_class where relname = 'migration'")).toEqual([])
  await expect(restore(await migrated(to, others), file, { migrations: others })).rejects.toThrow('newer version')
})

test('a restore that fails at its last step leaves the tables as the migrations made them', async () => {
  const [from, to, file] = [await filled(), await bareDatabase(), newFile()]
  await backup(from, file)
  const afterLoad = () => Promise.reject(new Error('the last step'))
  await expect(restore(to, file, { migrations, afterLoad })).rejects.toThrow('the last step')
  expect(await ask(to, 'select from person')).toEqual([])
  expect(await ask(to, 'select content from setting')).toEqual([{ content: 'the migration' }])
})

test("Kith's own tables come back, with the record as it was", async () => {
  const kith = join(import.meta.dirname, '../../migrations')
  const [from, to, file] = [await migrated(await bareDatabase(), kith), await bareDatabase(), newFile()]
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  await ask(from, `insert into programme values ('${id}', 'here', 'Here', 'en', '2012-10-01', null, '{"a": 1}', now())`)
  await ask(
    from,
    `insert into record (programme_id, at, happened_on, what)
     select '${id}', now(), '2014-02-03', 'hub.opened' from generate_series(1, 20)`,
  )
  const { sums } = await backup(from, file)
  await restore(to, file, { migrations: kith })
  const record = 'select programme_id, position, at, happened_on, what, detail from record order by position'
  expect(await ask(to, record)).toEqual(await ask(from, record))
  expect(sums.map(({ name }) => name)).toContain('follower')
  expect(await ask(to, 'select * from programme')).toEqual(await ask(from, 'select * from programme'))
})
