import { type Days, daysAfter, daysIn } from '../../platform/clock/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import { quarterEnds, quarterOf, wholeProgramme } from './quarter.ts'

/** What may be chosen by whoever is looking. */
export interface ChoiceBounds {
  whole: Days
  /** The latest day at whose end they may look. */
  latest: string
  /**
   * The only such days, the latest last, for those who see protected numbers, and then the only periods are whole
   * quarters; null where any day may be chosen. Who could look day by day would see on which day a hidden or rounded
   * number takes its next step, and so who was counted: see docs/decisions/0010-evidence-rollup.md.
   */
  fixedDays: readonly string[] | null
}

type Programme = Pick<ProgrammeSeen, 'startsOn' | 'endsOn'>

export function boundsFor(programme: Programme, today: string, isProtected: boolean): ChoiceBounds {
  if (!isProtected) return { whole: wholeProgramme(programme, today), latest: today, fixedDays: null }
  const fixedDays = quarterEnds(programme.startsOn, today)
  // In the first quarter it is the day before that quarter, when nothing was known.
  const latest = fixedDays.at(-1) ?? daysAfter(quarterOf(programme.startsOn).from, -1)
  return { whole: wholeProgramme(programme, latest), latest, fixedDays }
}

const apart = (one: string, other: string) =>
  one < other ? daysIn({ from: one, to: other }) : daysIn({ from: other, to: one })

/** The day nearest to one at whose end they may look, the earlier of two; the day itself where any may be chosen. */
export function nearestDay(day: string, { fixedDays, latest }: ChoiceBounds): string {
  if (!fixedDays) return day
  return fixedDays.reduce(
    (nearest, each) => (apart(each, day) < apart(nearest, day) ? each : nearest),
    fixedDays[0] ?? latest,
  )
}
