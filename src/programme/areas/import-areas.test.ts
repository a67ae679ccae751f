import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/kit/database.ts'
import { importAreas } from './index.ts'

let client: Client
let folder: string

beforeAll(async () => {
  const { connection } = await freshDatabase()
  client = new Client(connection)
  await client.connect()
  folder = await mkdtemp(join(tmpdir(), 'kith-areas-'))
})
afterAll(async () => {
  await client.end()
  await rm(folder, { recursive: true })
})

async function imported(name: string, text: string | Buffer) {
  const path = join(folder, name)
  await writeFile(path, text)
  const report = await importAreas(client, [path])
  const [file] = report.files
  if (!file) throw new Error('no report')
  return file
}

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`
const rowOf = async (table: string, key: string, value: string) =>
  (await client.query(`select * from ${table} where ${key} = $1`, [value])).rows[0]

describe('File 7 of the Indices of Deprivation as MHCLG publish it', () => {
  const heading = (lsoa: number, district: number) =>
    `\ufeff"LSOA code (${lsoa})",LSOA name (${lsoa}),Local Authority District code (${district}),Local Authority District name (${district}),` +
    'Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),' +
    'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs),Income Score (rate)'
  const row = (decile: string) => `E01006512,Liverpool 031A,E08000012,Liverpool,24.5,"9,812",${decile},0.11`

  test('2019 and 2025 are kept apart by the years of their areas', async () => {
    const of2019 = await imported('f7-2019.csv', lines(heading(2011, 2019), row('3')))
    const of2025 = await imported('f7-2025.csv', lines(heading(2021, 2024), row('4')))
    expect(of2019).toMatchObject({ what: ['areas', 'deprivation'], rowsRead: 1, rowsUsed: 1, refused: [] })
    expect(of2025.rowsUsed).toBe(1)
    const { rows } = await client.query(`select edition, decile, rank, score from area_deprivation order by edition`)
    expect(rows).toEqual([
      { edition: 'imd2019', decile: 3, rank: 9812, score: 24.5 },
      { edition: 'imd2025', decile: 4, rank: 9812, score: 24.5 },
    ])
  })

  test('an edition that Kith does not know is refused, and so is a decile out of range', async () => {
    const of2015 = await imported('f7-2015.csv', lines(heading(2011, 2013), row('3')))
    expect(of2015.refused).toEqual([{ reason: 'unknown-edition', count: 1, lines: [2] }])
    const wrong = await imported('f7.csv', lines(heading(2021, 2024), row('11'), row(''), row('1.5')))
    expect(wrong).toMatchObject({
      rowsRead: 3,
      rowsUsed: 0,
      refused: [{ reason: 'no-decile', count: 3, lines: [2, 3, 4] }],
    })
  })

  test('an older boundary does not overwrite a newer one', async () => {
    await imported('old.csv', lines(heading(2011, 2019), 'E01006512,Old name,E08000012,Liverpool,1,1,1,1'))
    expect(await rowOf('area', 'code', 'E01006512')).toMatchObject({ name: 'Liverpool 031A', edition: '2021' })
  })
})

describe('a postcode file', () => {
  const heading = 'pcd,pcds,doterm,osward,lsoa11,lsoa21,lat,long'

  test('uses the newest LSOA, leaves out ended postcodes and says why a line was refused', async () => {
    const report = await imported(
      'nspl.csv.gz',
      gzipSync(
        lines(
          heading,
          'L8  1XB,L8 1XB,,E05015327,E01006511,E01006512,53.39,-2.96',
          'L8  1XC,L8 1XC,201406,E05015327,E01006511,E01006512,53.39,-2.96',
          'JE2 3AB,JE2 3AB,,L99999999,L99999999,L99999999,99.999999,0',
          'nonsense,nonsense,,E05015327,E01006511,E01006512,53.39,-2.96',
          'L8  1XD,L8 1XD,,E99999999,E01006511,E01006512,99.999999,0',
        ),
      ),
    )
    expect(report).toMatchObject({ what: ['postcodes'], rowsRead: 5, rowsUsed: 2 })
    expect(report.refused).toEqual([
      { reason: 'ended', count: 1, lines: [3] },
      { reason: 'no-area', count: 1, lines: [4] },
      { reason: 'no-postcode', count: 1, lines: [5] },
    ])
    const known = { lsoa_code: 'E01006512', ward_code: 'E05015327', latitude: 53.39, longitude: -2.96 }
    expect(await rowOf('postcode_area', 'postcode', 'L8 1XB')).toMatchObject(known)
    const placeless = { lsoa_code: 'E01006512', ward_code: null, latitude: null, longitude: null }
    expect(await rowOf('postcode_area', 'postcode', 'L8 1XD')).toMatchObject(placeless)
  })

  test('a quotation mark out of place costs one line, not the file', async () => {
    const good = 'L8  2AA,L8 2AA,,E05015327,E01006511,E01006512,53.39,-2.96'
    const report = await imported('broken.csv', lines(heading, 'L8 "1XB,x,,,,,,', good))
    expect(report).toMatchObject({
      rowsRead: 2,
      rowsUsed: 1,
      refused: [{ reason: 'unreadable', count: 1, lines: [2] }],
    })
  })

  test('a thousand refusals are counted, and the first twenty shown', async () => {
    const report = await imported(
      'ended.csv',
      lines(heading, ...Array.from({ length: 1000 }, () => 'x,L8 1XB,2014,,,,,')),
    )
    expect(report.refused[0]?.count).toBe(1000)
    expect(report.refused[0]?.lines).toEqual(Array.from({ length: 20 }, (_, at) => at + 2))
  })
})

test('boundaries in metres, and areas without a name, are refused', async () => {
  const feature = (name: string | null, x: number, y: number) => ({
    type: 'Feature',
    properties: { WD25CD: 'E05019999', WD25NM: name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 1, y],
          [x, y + 1],
          [x, y],
        ],
      ],
    },
  })
  const features = [feature('Metres', 334_941, 389_332), feature(null, -3, 53)]
  const report = await imported('wards.geojson', JSON.stringify({ type: 'FeatureCollection', features }))
  expect(report.refused.map(({ reason }) => reason)).toEqual(['not-degrees', 'no-name'])
})

test.each([
  ['nothing.csv', 'programme.areas.no-file'],
  ['onspd.zip', 'programme.areas.packed'],
  ['notes.txt', 'programme.areas.other-file'],
])('%s is refused: %s', async (name, key) => {
  await expect(importAreas(client, [join(folder, name)])).rejects.toThrow(key)
})

test('a file with none of the known columns, or with nothing in it, is reported and not used', async () => {
  const report = await imported('other.csv', lines('name,age', 'Ann,3'))
  expect(report).toMatchObject({
    what: [],
    rowsUsed: 0,
    refused: [{ reason: 'unknown-columns', count: 1, lines: [1] }],
  })
  expect((await imported('empty.csv', '')).refused.map(({ reason }) => reason)).toEqual(['unknown-columns'])
})

test('a file that breaks off leaves no trace', async () => {
  const feature = { type: 'Feature', properties: { WD25CD: 'E05018888', WD25NM: 'Half' }, geometry: null }
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] }).slice(0, -2)
  await expect(imported('half.geojson', text)).rejects.toThrow('programme.areas.breaks-off')
  expect(await rowOf('area', 'code', 'E05018888')).toBeUndefined()
})

test('an import that is stopped half-way leaves no trace', async () => {
  const path = join(folder, 'many.csv')
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ']
  const units = letters.flatMap((a) => letters.map((b) => a + b))
  const postcodes = units.flatMap((unit) => Array.from({ length: 12 }, (_, at) => `L${at + 1} 9${unit},E01006512`))
  await writeFile(path, lines('pcds,lsoa21cd', ...postcodes))
  const stopping = importAreas(client, [path], () => {
    throw new Error('the disk is full')
  })
  await expect(stopping).rejects.toThrow('the disk is full')
  expect(await rowOf('postcode_area', 'postcode', 'L1 9AA')).toBeUndefined()
})

test('what one file does not say does not erase what another said', async () => {
  const lookup = lines('LSOA21CD,LSOA21NM,WD24CD,WD24NM', 'E01000001,First,E05000001,Ward')
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [-3, 53],
        [-2.9, 53],
        [-2.9, 53.1],
        [-3, 53],
      ],
    ],
  }
  const properties = { LSOA21CD: 'E01000001', LSOA21NM: 'First', LAT: 53.03, LONG: -2.93 }
  const outline = { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry: polygon }] }
  await imported('lookup.csv', lookup)
  await imported('outline.geojson', JSON.stringify(outline))
  await imported('lookup.csv', lookup)
  const known = { parent_code: 'E05000001', boundary: polygon, latitude: 53.03, longitude: -2.93 }
  expect(await rowOf('area', 'code', 'E01000001')).toMatchObject(known)
})

test('every import is logged with what it refused', async () => {
  const { rows } = await client.query(`select file, rows_read, refused from area_import where file = 'ended.csv'`)
  expect(rows).toEqual([
    { file: 'ended.csv', rows_read: 1000, refused: [{ reason: 'ended', count: 1000, lines: expect.any(Array) }] },
  ])
})
