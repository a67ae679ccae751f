import type { Clock } from '../../src/platform/clock/index.ts'

export interface MovableClock {
  clock: Clock
  now(): Date
  pass(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

/** A clock that stands still until it is told to move. */
export function movableClock(start = '2026-03-02T09:00:00Z'): MovableClock {
  let at = new Date(start).getTime()
  return {
    clock: () => new Date(at),
    now: () => new Date(at),
    pass: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
