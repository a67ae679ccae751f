import { beforeAll, expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'
import { spotOf } from './index.ts'

const site = await testSite()

beforeAll(async () => {
  await site.database.pool.query(`
    insert into area (code, kind, name, edition, parent_code, latitude, longitude) values
      ('E05015290', 'ward', 'Toxteth', '2023', 'E08000012', 53.39, -2.96),
      ('E05015291', 'ward', 'Princes Park', '2023', 'E08000012', 53.388, -2.95),
      ('E01006512', 'lsoa', 'Liverpool 031A', '2021', 'E05015290', 53.3951, -2.9712)`)
  await site.database.pool.query(`
    insert into postcode_area (postcode, lsoa_code, ward_code) values
      ('L8 1XB', 'E01006512', 'E05015290'), ('L8 2TR', 'E01999999', 'E05015291')`)
})

test.each([
  ['a whole postcode, in small letters', ' l81xb', 'L8 1XB', 'E01006512'],
  ['a postcode whose LSOA was not imported', 'L8 2TR', 'L8 2TR', 'E05015291'],
  ['a postcode that we do not know, by its first half', 'L8 9ZZ', 'L8', 'E05015290'],
  ['the first half of a postcode', 'L8', 'L8', 'E05015290'],
  ['a neighbourhood', 'toxteth', 'Toxteth', 'E05015290'],
  ['the beginning of one', 'Princes P', 'Princes Park', 'E05015291'],
])('a place is found by what people type: %s', async (_name, typed, name, area) => {
  const found = await site.inside((tx) => spotOf(tx, typed))
  expect([found?.name, found?.area]).toEqual([name, area])
})

test.each(['', 'to', 'Atlantis', 'ZZ9 9ZZ', '%%%', "'; drop table area"])('no place is called “%s”', async (typed) => {
  expect(await site.inside((tx) => spotOf(tx, typed))).toBeNull()
})
