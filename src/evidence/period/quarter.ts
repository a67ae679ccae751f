import { daysAfter } from '../../platform/clock/index.ts'
import { type Days, lastDayOf, monthOf, monthsAfter } from './month.ts'

/** January to March, April to June, July to September, October to December: of calendar and financial years alike. */
export function quarterOf(day: string): Days {
  const month = Number(day.slice(5, 7))
  const from = monthsAfter(monthOf(day), -((month - 1) % 3))
  return { from, to: lastDayOf(monthsAfter(from, 2)) }
}

/** Not one that was cut short, which looks like a fall where it stands in a line. */
export const isWholeQuarter = ({ from, to }: Days) => quarterOf(from).from === from && quarterOf(from).to === to

/** The quarters that a period touches, the first and the last one cut where it begins and ends. */
export function quartersOf({ from, to }: Days): Days[] {
  const quarters: Days[] = []
  for (let start = from; start <= to; ) {
    const end = quarterOf(start).to
    quarters.push({ from: start, to: end < to ? end : to })
    start = daysAfter(end, 1)
  }
  return quarters
}

/** All days of a programme; one whose end is not set runs to the end of the quarter that today is in. */
export function wholeProgramme({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, today: string): Days {
  const end = endsOn ?? quarterOf(today).to
  return { from: startsOn, to: end < startsOn ? startsOn : end }
}

/** The last days of the quarters of a programme that have passed, the latest last; none in its first quarter. */
export function quarterEnds(startsOn: string, today: string): string[] {
  const ends: string[] = []
  for (let next = quarterOf(startsOn).to; next < today; next = quarterOf(daysAfter(next, 1)).to) ends.push(next)
  return ends
}

/** Whether a period is made of whole quarters of the programme. Only such periods are open to those outside it. */
export function isFixed({ from, to }: Days, quarters: readonly Days[]): boolean {
  return (
    from <= to && quarters.some((quarter) => quarter.from === from) && quarters.some((quarter) => quarter.to === to)
  )
}
