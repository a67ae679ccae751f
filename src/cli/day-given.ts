import { parseDay } from '../platform/input/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Given } from './command.ts'

/** The day typed after an option, or null where the option was left out. */
export function dayGiven(given: Given, name: string): string | null {
  const typed = given.value(name)
  if (typed === undefined) return null
  const read = parseDay(typed)
  if (!read.ok) throw new UsageProblem(`--${name} must be a day, such as 2026-04-01`)
  return read.value
}
