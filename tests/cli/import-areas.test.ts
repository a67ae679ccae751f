import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'
import { sharedFile } from '../shared-data.ts'
import { kith } from './run.ts'

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'kith-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const published = [
  'geo/liverpool_lsoa21_bgc.geojson',
  'geo/lcr_ward25_bgc.geojson',
  'geo/lcr_lsoa21_lookup_imd2025.csv',
  'geo/liverpool_postcodes_cpo2014_lsoa21.csv.gz',
].map(sharedFile)

const one = async (statement: string) => (await database.pool.query(statement)).rows[0]

test('an operator brings in the official files of Liverpool, and is told what became of each', async () => {
  const { code, said } = await kith(database.connection, 'import-areas', ...published)
  expect(code).toBe(0)
  expect(said).toContain('liverpool_lsoa21_bgc.geojson: areas and deprivation, 302 of 302 rows used')
  expect(said).toContain('liverpool_postcodes_cpo2014_lsoa21.csv.gz: postcodes, 10508 of 10508 rows used')
  expect(said).toContain('Open Government Licence')
  const liverpool = `select count(*) from area join area_deprivation using (code)
    where kind = 'lsoa' and name like 'Liverpool %' and edition = 'imd2025'`
  expect(await one(liverpool.replace('edition =', 'area_deprivation.edition ='))).toEqual({ count: 302 })
  expect(await one('select count(*) from postcode_area')).toEqual({ count: 10_508 })
})

test('brought in again, they change nothing; the report can be read by a machine', async () => {
  const sum = `select md5(string_agg(area::text, '' order by code)) as sum from area`
  const before = await one(sum)
  const { code, said } = await kith(database.connection, 'import-areas', '--json', ...published)
  expect(code).toBe(0)
  expect(JSON.parse(said).files).toHaveLength(4)
  expect(await one(sum)).toEqual(before)
})

test('a file that is something else is told of in plain words, and so is one that is not there', async () => {
  const other = join(folder, 'shopping.csv')
  await writeFile(other, 'what,how many\nmilk,2\n')
  const wrong = await kith(database.connection, 'import-areas', other)
  expect(wrong).toMatchObject({ code: 1 })
  expect(wrong.said).toContain('1 x Kith knows none of the columns of this file (line 1)')
  const missing = await kith(database.connection, 'import-areas', join(folder, 'nowhere.csv'))
  expect(missing.code).toBe(1)
  expect(missing.complained).toMatch(/nowhere\.csv/)
  expect(missing.complained).not.toMatch(/\bat .*\.ts:\d+/)
})

test('called without a file, it says how it is called', async () => {
  const { code, complained } = await kith(database.connection, 'import-areas')
  expect(code).toBe(2)
  expect(complained).toContain('Usage: kith import-areas <file> …')
})
