import { dayOf } from '../../platform/clock/index.ts'
import { toleratedSkew as tolerated } from './wire.ts'

/** Whether a phone's clock was off, by what it showed as it sent. */
export const isClockOff = (sentAt: number, now: Date) => Math.abs(now.getTime() - sentAt) > tolerated

export interface DeviceClock {
  /** What the phone's clock showed when this was made. */
  deviceAt: string
  clock: 'right' | 'off'
  /** The day it was, as far as can be told. */
  day: string
}

const farthest = 8.64e15

/** What the phone's clock showed, as ISO 8601; a moment that no calendar has is shown as 1970. */
export const shownMoment = (at: number) => new Date(Math.abs(at) < farthest ? at : 0).toISOString()

/**
 * When something was captured, by a clock that nobody vouches for. How far it is off is judged as the phone sends, and
 * taken off; what would then lie in the future, or before the phone had its pass, cannot be: then it is the day it came.
 */
export function deviceClock(
  { at, sentAt }: { at: number; sentAt: number },
  { now, notBefore }: { now: Date; notBefore: Date | null },
): DeviceClock {
  const skew = now.getTime() - sentAt
  const corrected = new Date(Math.abs(at + skew) < farthest ? at + skew : now.getTime())
  const tooEarly = notBefore !== null && corrected.getTime() < notBefore.getTime() - tolerated
  const impossible = corrected.getTime() > now.getTime() + tolerated || tooEarly
  const moment = impossible ? now : corrected
  return {
    deviceAt: shownMoment(at),
    clock: isClockOff(sentAt, now) || impossible ? 'off' : 'right',
    day: dayOf(moment),
  }
}
