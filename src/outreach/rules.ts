import { daysAfter } from '../platform/clock/index.ts'
import type { JsonObject } from '../platform/database/index.ts'

/** Promise 5: whoever asks for something is answered first thing within so many days. */
export const promisedWithin = 7

export function dueOn(promisedOn: string, days = promisedWithin): string {
  return daysAfter(promisedOn, days)
}

/** One contact in ten is asked, unless the programme sets another figure. */
const usualOneIn = 10

export function oneInOf({ firstTimeOneIn }: JsonObject): number {
  return typeof firstTimeOneIn === 'number' ? firstTimeOneIn : usualOneIn
}

/** The most people of one kind that a round is said to have met. */
export const mostCounted = 5000

/** The largest group that was told the same at once: a full hall. */
export const mostHeads = 500

/** What matters most to somebody: more than a few of everything would say nothing. */
export const mostMatters = 3

/** One contact in k is asked whether this is the first time: every k-th of a round, so that nobody chooses whom. */
export function asksFirstTime(conversationsBefore: number, oneIn: number): boolean {
  return oneIn > 0 && conversationsBefore % oneIn === oneIn - 1
}

/** The meter looks back this far, so that it says how things are and not how they once were. */
export const meterDays = 90

/** Of fewer that were due nothing can be said about whoever holds them. */
export const fewDue = 10

export interface Kept {
  promisedOn: string
  dueOn: string
  doneOn: string | null
}

export interface Meter {
  /** Promises whose time has come: done, or past their day. */
  due: number
  inTime: number
  late: number
  /** Still open, with days left. */
  open: number
}

/** How the promise is kept: of those due, how many were answered in time. */
export function promiseMeter(promises: Kept[], today: string): Meter {
  const meter: Meter = { due: 0, inTime: 0, late: 0, open: 0 }
  for (const { dueOn: due, doneOn } of promises) {
    if (doneOn !== null && doneOn <= due) meter.inTime += 1
    else if (doneOn !== null || due < today) meter.late += 1
    else meter.open += 1
  }
  meter.due = meter.inTime + meter.late
  return meter
}
