import { UUID } from 'uuidv7'
import { expect, test } from 'vitest'
import { madeAt, uuidv7 } from './uuid.ts'

test('is a version 7 id as a library reads it, whatever the clock shows', () => {
  for (const now of [Date.now(), 0, -5, Date.UTC(2107, 0, 1), 8.64e15]) {
    const id = UUID.parse(uuidv7(now))
    expect([id.getVersion(), id.getVariant()]).toEqual([7, 'VAR_10'])
  }
})

test('begins with the time, and ends otherwise each time', () => {
  const now = Date.UTC(2026, 2, 27, 10, 30)
  const ids = Array.from({ length: 1000 }, () => uuidv7(now))
  expect(new Set(ids.map((id) => Number.parseInt(id.slice(0, 13).replace('-', ''), 16)))).toEqual(new Set([now]))
  expect(new Set(ids).size).toBe(1000)
})

test('says when it was made, where it is one that tells', () => {
  const now = Date.UTC(2026, 2, 27, 10, 30)
  expect(madeAt(uuidv7(now))).toEqual(new Date(now))
  expect(madeAt('0f4c2f0e-3a1b-4c5d-8e9f-123456789abc')).toBeNull()
})
