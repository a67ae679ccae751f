import type { Round } from './box.ts'

/** The day by the phone's own calendar, as 2026-11-26; or as it is with the clock set right by so many milliseconds. */
export const dayNow = (behind = 0): string => new Date(Date.now() + behind).toLocaleDateString('sv')

/** A day in the three boxes of a form. */
export function typedDay(day: string): Record<string, string[]> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'day-year': [year], 'day-month': [month], 'day-day': [date] }
}

/** Whether a round is of today: by the phone's clock, or by what the server made of it. */
const isOfToday = ({ day }: Pick<Round, 'day'>, behind: number): boolean => day === dayNow() || day === dayNow(behind)

/** Rounds of an earlier day that their worker said to go on with: only while the app is open. */
const goneOnWith = new Set<string>()

export const goOnWith = (id: string): unknown => goneOnWith.add(id)

/** What is captured on it would count on another day, and nobody has said that it should. */
export const isOver = (round: Round, behind: number): boolean => !isOfToday(round, behind) && !goneOnWith.has(round.id)
