/** Stands for a small number, which could tell who somebody is. */
export const few = '*'

/** A number as it may be shown to whoever is looking. */
export type Shown = number | typeof few

/** What happens to a number before it is shown. */
export type Lens = (count: number) => Shown

/** For those who work in the programme. */
export const exact: Lens = (count) => count

/** Numbers below it may tell who somebody is. */
export const smallest = 8
const step = 5

/**
 * For everybody else: none is shown as none, 1 to 7 are hidden, all others are rounded to the nearest 5, halves up. Totals
 * are rounded on their own and not added up from parts, so a hidden part cannot be found by taking the others away.
 * The rule of NHS England for published hospital and mental health statistics (disclosure control: suppress 1 to 7, round
 * the rest to the nearest 5).
 */
export const protect: Lens = (count) => {
  if (count === 0) return 0
  return count < smallest ? few : step * Math.floor(count / step + 0.5)
}

/** A number to reckon with; none where it is hidden. What is worked out from it gives away no more than it does. */
export function knownNumber(shown: Shown): number | null {
  return shown === few ? null : shown
}
