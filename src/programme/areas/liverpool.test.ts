import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/kit/database.ts'
import { sharedFile } from '../../../tests/shared-data.ts'
import { newId, type ReadTx, readProgramme } from '../../platform/database/index.ts'
import {
  areaOfPostcode,
  codesWithin,
  decileOf,
  decilesOf,
  type ImportReport,
  importAreas,
  liverpool,
  liverpoolWards,
  localAuthorities,
  seedWards,
  situate,
  wardDecile,
  wardsOf,
  wardsOfOutward,
} from './index.ts'

const files = [
  'geo/lcr_ward25_bgc.geojson',
  'geo/liverpool_lsoa21_bgc.geojson',
  'geo/lcr_lsoa21_lookup_imd2025.csv',
  'geo/liverpool_postcodes_cpo2014_lsoa21.csv.gz',
]

const scope = { programmeId: newId<'programme'>(), actor: null }
const read = <T>(database: FreshDatabase, work: (tx: ReadTx) => Promise<T>) => readProgramme(database, scope, work)

async function asOwner<T>(database: FreshDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(database.connection)
  await client.connect()
  return work(client).finally(() => client.end())
}

let imported: FreshDatabase
let report: ImportReport
const heard: number[] = []

beforeAll(async () => {
  imported = await freshDatabase()
  report = await asOwner(imported, (client) =>
    importAreas(client, files.map(sharedFile), ({ share }) => heard.push(share)),
  )
})

const count = async (statement: string) => {
  const { rows } = await imported.pool.query<{ n: number }>(`select count(*)::int n from ${statement}`)
  return rows[0]?.n
}

describe('the files of Liverpool', () => {
  test('are used to the last row', () => {
    expect(report.files.map(({ what, rowsRead, rowsUsed, refused }) => [what, rowsRead, rowsUsed, refused])).toEqual([
      [['areas'], 159, 159, []],
      [['areas', 'deprivation'], 302, 302, []],
      [['areas', 'deprivation'], 1003, 1003, []],
      [['postcodes'], 10_508, 10_508, []],
    ])
    expect(heard.at(-1)).toBe(1)
    expect(heard.length).toBeGreaterThan(files.length)
  })

  test('hold 302 areas, 111 of them in decile 1 of 2025', async () => {
    const lsoas = `area l join area w on w.code = l.parent_code where l.kind = 'lsoa' and w.parent_code = '${liverpool.code}'`
    expect(await count(lsoas)).toBe(302)
    const poorest = `(select l.code ${lsoas.replace('area l', 'from area l')}) l join area_deprivation d using (code)`
    expect(await count(`${poorest} where edition = 'imd2025' and decile = 1`)).toBe(111)
  })

  test('put each of 10,508 postcodes in one area: an LSOA, or Liverpool for the one that lies in the river', async () => {
    const known = `postcode_area p left join area l on l.code = p.lsoa_code and l.kind = 'lsoa'`
    expect(await count('postcode_area')).toBe(10_508)
    expect(await count(`${known} where l.code is not null and l.parent_code is not null`)).toBe(10_507)
    const where = await read(imported, (tx) => areaOfPostcode(tx, 'L3 1QW'))
    expect(where).toMatchObject({ lsoa: null, ward: null, localAuthority: { name: 'Liverpool' } })
  })

  test('change nothing when read again, in another order', async () => {
    const everything = () =>
      imported.pool.query(
        `select md5(string_agg(a::text, '' order by code)) from area a
         union all select md5(string_agg(d::text, '' order by code)) from area_deprivation d
         union all select md5(string_agg(p::text, '' order by postcode)) from postcode_area p`,
      )
    const before = (await everything()).rows
    await asOwner(imported, (client) => importAreas(client, files.map(sharedFile).toReversed()))
    expect((await everything()).rows).toEqual(before)
  })
})

describe('what a programme asks', () => {
  test('a postcode as typed becomes its areas', async () => {
    const where = await read(imported, (tx) => areaOfPostcode(tx, 'l1 oab'))
    expect(where?.lsoa).toMatchObject({ code: 'E01034403', kind: 'lsoa', edition: '2021' })
    expect(where?.ward?.kind).toBe('ward')
    expect(where?.localAuthority).toMatchObject({ code: 'E08000012', name: 'Liverpool' })
    expect(await read(imported, (tx) => areaOfPostcode(tx, 'L99 9ZZ'))).toBeNull()
    expect(await read(imported, (tx) => areaOfPostcode(tx, 'Toxteth'))).toBeNull()
  })

  test('the wards of Liverpool are 64, those of the region in six authorities', async () => {
    const [wards, authorities] = await read(imported, async (tx) => [
      await wardsOf(tx, liverpool.code),
      await localAuthorities(tx),
    ])
    expect(wards).toHaveLength(64)
    expect(authorities.map(({ name }) => name)).toEqual([
      'Halton',
      'Knowsley',
      'Liverpool',
      'Sefton',
      'St. Helens',
      'Wirral',
    ])
  })

  test('a first half leads to its wards, the one with most postcodes first, through the index', async () => {
    const wards = await read(imported, (tx) => wardsOfOutward(tx, 'l8 1'))
    expect(wards[0]?.name).toBe('Dingle')
    expect(wards.map(({ name }) => name)).toContain('Toxteth')
    const plan = await imported.pool.query(`explain select * from postcode_area where postcode like 'L8 %'`)
    expect(JSON.stringify(plan.rows)).toMatch(/Index Cond|Bitmap/)
  })

  test('the decile of a ward is that of its LSOA of middle rank', async () => {
    const { rows } = await imported.pool.query<{ ward: string; decile: number; n: number }>(
      `with ranked as (select l.parent_code ward, d.decile, row_number() over w place, count(*) over (partition by l.parent_code) n
         from area l join area_deprivation d on d.code = l.code and d.edition = 'imd2025'
         where l.kind = 'lsoa' window w as (partition by l.parent_code order by d.rank))
       select ward, decile, n::int from ranked where place = (n + 1) / 2`,
    )
    expect(rows.length).toBeGreaterThan(150)
    for (const { ward, decile, n } of rows.slice(0, 80)) {
      expect(await read(imported, (tx) => wardDecile(tx, ward, 'imd2025'))).toEqual({
        edition: 'imd2025',
        decile,
        of: n,
      })
    }
  })

  test('an area has no decile in an edition that was not read', async () => {
    expect(await read(imported, (tx) => decileOf(tx, 'E01006512', 'imd2025'))).toEqual({
      edition: 'imd2025',
      decile: 6,
    })
    expect(await read(imported, (tx) => decileOf(tx, 'E01006512', 'imd2019'))).toBeNull()
    const many = await read(imported, (tx) => decilesOf(tx, ['E01006512', 'E01006514', 'none'], 'imd2025'))
    expect([...many.values()].map(({ decile }) => decile).toSorted()).toEqual([3, 6])
  })

  test('the app may read areas and not write them', async () => {
    const client = await imported.pool.connect()
    await client.query('begin; set local role kith_app')
    await expect(client.query(`delete from area`)).rejects.toThrow('permission denied')
    await client.query('rollback')
    client.release()
  })
})

describe('the short table of facts', () => {
  let seeded: FreshDatabase
  beforeAll(async () => {
    seeded = await freshDatabase()
    await asOwner(seeded, seedWards)
  })

  test('agrees with the files it was taken from', async () => {
    const { rows } = await imported.pool.query(
      `select w.code, w.name, w.latitude, w.longitude, count(l.code)::int lsoas, count(*) filter (where d.decile = 1)::int "mostDeprived"
       from area w left join area l on l.parent_code = w.code and l.kind = 'lsoa'
       left join area_deprivation d on d.code = l.code and d.edition = 'imd2025'
       where w.kind = 'ward' and w.parent_code = $1 group by w.code order by w.code`,
      [liverpool.code],
    )
    const facts = liverpoolWards.map(({ code, name, latitude, longitude, lsoas, mostDeprived }) => ({
      code,
      name,
      lsoas,
      mostDeprived,
      latitude: expect.closeTo(latitude, 2),
      longitude: expect.closeTo(longitude, 2),
    }))
    expect(rows).toEqual(facts)
    expect(liverpoolWards.reduce((sum, { lsoas }) => sum + lsoas, 0)).toBe(302)
    expect(liverpoolWards.reduce((sum, { mostDeprived }) => sum + mostDeprived, 0)).toBe(111)
  })

  test('gives wards, first halves and the same deciles without any import', async () => {
    expect(await read(seeded, (tx) => wardsOf(tx, liverpool.code))).toHaveLength(64)
    const ofL8 = await read(seeded, (tx) => wardsOfOutward(tx, 'L8'))
    expect(ofL8.map(({ name }) => name)).toEqual([
      'Arundel',
      'Canning',
      'Dingle',
      'Festival Gardens',
      'Princes Park',
      'Toxteth',
    ])
    for (const { code, medianDecile } of liverpoolWards) {
      const [rough, fine] = [
        await read(seeded, (tx) => wardDecile(tx, code, 'imd2025')),
        await read(imported, (tx) => wardDecile(tx, code, 'imd2025')),
      ]
      expect(rough?.decile ?? null).toBe(medianDecile)
      expect(fine?.decile ?? null).toBe(medianDecile)
    }
  })

  test('situates many areas at once as one by one', async () => {
    for (const database of [seeded, imported]) {
      await read(database, async (tx) => {
        const wards = await wardsOf(tx, liverpool.code)
        const lsoas = await codesWithin(tx, wards[0]?.code ?? '')
        const found = await situate(tx, [...wards.map(({ code }) => code), ...lsoas, 'L8', 'E99999999'], 'imd2025')
        for (const { code, name } of wards) {
          const decile = (await wardDecile(tx, code, 'imd2025'))?.decile ?? null
          expect(found.get(code)).toEqual({ ward: code, wardName: name, decile })
        }
        for (const code of lsoas.filter((each) => each !== wards[0]?.code)) {
          const decile = (await decileOf(tx, code, 'imd2025'))?.decile ?? null
          expect(found.get(code)).toEqual({ ward: wards[0]?.code, wardName: wards[0]?.name, decile })
        }
        expect(found.has('L8') || found.has('E99999999')).toBe(false)
      })
    }
  })

  test('leaves alone what an import has brought', async () => {
    const centre = () =>
      imported.pool.query(`select latitude, boundary is null bare from area where code = 'E05015327'`)
    const before = (await centre()).rows
    await asOwner(imported, seedWards)
    expect((await centre()).rows).toEqual(before)
  })
})

test('the first halves in the facts are those of the postcodes inside each outline', async () => {
  const { rows } = await imported.pool.query<{ boundary: { coordinates: unknown }; code: string }>(
    `select code, boundary from area where kind = 'ward' and parent_code = $1`,
    [liverpool.code],
  )
  const points = (
    await imported.pool.query<{ postcode: string; latitude: number; longitude: number }>('select * from postcode_area')
  ).rows
  expect(rows).toHaveLength(64)
  for (const { code, boundary } of rows) {
    const counts = new Map<string, number>()
    for (const { postcode, latitude, longitude } of points) {
      const outward = postcode.split(' ')[0] ?? ''
      if (Number(outward.slice(1)) < 60 && isInside(boundary.coordinates, longitude, latitude)) {
        counts.set(outward, (counts.get(outward) ?? 0) + 1)
      }
    }
    const all = [...counts.values()].reduce((sum, each) => sum + each, 0)
    const most = [...counts]
      .filter(([, each]) => each / all >= 0.1)
      .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
    expect(liverpoolWards.find((ward) => ward.code === code)?.outwardCodes).toEqual(most.map(([outward]) => outward))
  }
})

/** Ray casting over every edge of every ring: an odd number of crossings is inside. */
function isInside(coordinates: unknown, x: number, y: number): boolean {
  let inside = false
  const visit = (ring: unknown): void => {
    if (!Array.isArray(ring)) return
    if (typeof ring[0]?.[0] !== 'number') return ring.forEach(visit)
    ring.forEach(([x1, y1], at) => {
      const [x2, y2] = ring[(at + 1) % ring.length]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    })
  }
  visit(coordinates)
  return inside
}
