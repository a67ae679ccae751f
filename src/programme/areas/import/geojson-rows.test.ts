import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from './cells.ts'
import { geojsonRows } from './geojson-rows.ts'

async function read(chunks: string[]) {
  const skipped: number[] = []
  const rows: [number, ...string[]][] = []
  const source = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  for await (const { line, cells } of geojsonRows(source, (line) => skipped.push(line))) rows.push([line, ...cells])
  return { rows, skipped }
}

const feature = (name: string) => ({ type: 'Feature', properties: { CODE: 'E1', NAME: name }, geometry: null })
const collection = (names: string[]) => ({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
  features: names.map(feature),
})

test('features come out whole, wherever the file is cut and whatever their names hold', async () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', 'a', ',') }), {
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(names, fc.integer({ min: 1, max: 40 }), async (names, size) => {
      const text = JSON.stringify(collection(names))
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      const { rows, skipped } = await read(chunks)
      expect(skipped).toEqual([])
      expect(rows.slice(1)).toEqual(names.map((name, at) => [at + 1, 'E1', name]))
    }),
  )
})

test('letters of several bytes survive a cut in the middle of one', async () => {
  const bytes = Buffer.from(JSON.stringify(collection(['Ynys Môn'])))
  const cut = bytes.indexOf('ô') + 1
  const source = Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)])
  const rows: Row[] = []
  for await (const row of geojsonRows(source, () => undefined)) rows.push(row)
  expect(rows.at(-1)?.cells).toEqual(['E1', 'Ynys Môn'])
})

test('a feature without properties is passed over and counted', async () => {
  const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature' }, feature('A')] })
  expect(await read([text])).toEqual({
    rows: [
      [0, 'CODE', 'NAME'],
      [2, 'E1', 'A'],
    ],
    skipped: [1],
  })
})

test('a file that breaks off is refused', async () => {
  const text = JSON.stringify(collection(['A', 'B']))
  await expect(read([text.slice(0, -4)])).rejects.toThrow('programme.areas.breaks-off')
})
