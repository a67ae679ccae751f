import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tryAgain, waitAfter } from './trying.ts'

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

describe('one attempt at a time', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A server that takes a second to answer, and then fails until it is told to work. */
  function slowServer() {
    const attempts: number[] = []
    const seen = { attempts, atOnce: 0, most: 0, works: false }
    const attempt = async () => {
      seen.attempts.push(Date.now())
      seen.atOnce += 1
      seen.most = Math.max(seen.most, seen.atOnce)
      await new Promise((done) => setTimeout(done, 1_000))
      seen.atOnce -= 1
      return !seen.works
    }
    return { seen, attempt }
  }

  test('however many ask while one is under way, one more follows it, and then one wait', async () => {
    const { seen, attempt } = slowServer()
    const ask = tryAgain(attempt)
    for (let n = 0; n < 60; n += 1) void ask()
    await vi.advanceTimersByTimeAsync(2_100)
    expect(seen.attempts).toHaveLength(2)
    // The wait after a first failure is of 2 to 6 seconds.
    await vi.advanceTimersByTimeAsync(1_800)
    expect(seen.attempts).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(seen.attempts).toHaveLength(3)
    expect(seen.most).toBe(1)
  })

  test('whoever asks in the wait has an attempt at once, and the wait is given up', async () => {
    const { seen, attempt } = slowServer()
    const ask = tryAgain(attempt)
    void ask()
    await vi.advanceTimersByTimeAsync(1_100)
    seen.works = true
    void ask()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(seen.attempts).toHaveLength(2)
  })

  test('an attempt that breaks is one that has to be made again', async () => {
    let attempts = 0
    const ask = tryAgain(() => {
      attempts += 1
      return attempts === 1 ? Promise.reject(new Error('no signal')) : Promise.resolve(false)
    })
    await ask()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(attempts).toBe(2)
  })
})
