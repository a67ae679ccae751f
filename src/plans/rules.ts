import { Problem } from '../platform/problem/index.ts'

/** Two numbers that look like a blood pressure: 70 to 259 over 40 to 159, however they are set apart. */
const reading = /\b([7-9]\d|1\d\d|2[0-5]\d)\s*(?:\/|over)\s*([4-9]\d|1[0-5]\d)\b/i

/** What somebody agreed to, one for each line; a reading has no place here, since it would say how ill somebody is. */
export function agreedWords(lines: readonly string[], what: 'goals' | 'steps'): string[] {
  const field = what === 'goals' ? 'ownGoals' : 'ownSteps'
  const words = lines.map((line) => line.trim()).filter(Boolean)
  if (words.length === 0) throw new Problem('invalid', `plans.problem.no-${what}`, field)
  if (words.some((line) => reading.test(line))) throw new Problem('invalid', 'plans.problem.reading', field)
  return words
}
