import { expect, test } from 'vitest'
import { waitAfter } from './trying.ts'

test('after each failure in a row the wait is twice as long, up to five minutes', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 20, 1000].map((failures) => waitAfter(failures, 0.5) / 1000)
  expect(waits).toEqual([4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
})

test('phones that lost the server at one moment come back over a time as long as the wait', () => {
  const waits = Array.from({ length: 1000 }, () => waitAfter(4))
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(16_000)
  expect(Math.max(...waits)).toBeLessThanOrEqual(48_000)
  const tenths = new Set(waits.map((wait) => Math.floor((wait - 16_000) / 3200)))
  expect(tenths.size).toBe(10)
})
