import { describe, expect, test } from 'vitest'
import { deviceClock } from './clock.ts'

const now = new Date('2014-01-15T12:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute
const ago = (ms: number) => now.getTime() - ms

/** Made so long before it was sent, by a phone that is so far ahead. */
const judged = (before: number, ahead: number, notBefore: Date | null = null) =>
  deviceClock({ at: ago(before) + ahead, sentAt: now.getTime() + ahead }, { now, notBefore })

describe('the clock of a phone', () => {
  test('that is right, or up to ten minutes off, is taken as it is', () => {
    expect(judged(day, 0)).toEqual({ deviceAt: '2014-01-14T12:00:00.000Z', clock: 'right', day: '2014-01-14' })
    expect(judged(day, 10 * minute)).toMatchObject({ clock: 'right', day: '2014-01-14' })
  })

  test('that is further off is flagged, what it showed is told, and by how much it is off is taken off the day', () => {
    expect(judged(day, 3 * 60 * minute)).toEqual({
      deviceAt: '2014-01-14T15:00:00.000Z',
      clock: 'off',
      day: '2014-01-14',
    })
    expect(judged(day, -365 * day)).toMatchObject({ clock: 'off', day: '2014-01-14' })
    expect(judged(0, 5 * 365 * day)).toMatchObject({ clock: 'off', day: '2014-01-15' })
  })

  test('that was set right between capturing and sending cannot be told from the future or from before the pass', () => {
    const future = deviceClock({ at: ago(-2 * day), sentAt: now.getTime() }, { now, notBefore: null })
    expect(future).toMatchObject({ clock: 'off', day: '2014-01-15' })
    const past = deviceClock({ at: ago(400 * day), sentAt: now.getTime() }, { now, notBefore: new Date(ago(3 * day)) })
    expect(past).toMatchObject({ clock: 'off', day: '2014-01-15' })
  })

  test('that shows what no calendar has is the day on which it came', () => {
    for (const at of [8.64e15, -8.64e15, Number.MAX_SAFE_INTEGER]) {
      expect(deviceClock({ at, sentAt: at }, { now, notBefore: null })).toMatchObject({
        clock: 'off',
        day: '2014-01-15',
      })
    }
  })
})
