import { type CountRefusal, parseCount } from './count.ts'
import { westernDigits } from './digits.ts'
import { type Typed, take } from './typed.ts'

const signed = /^([+\p{Pd}\u2212])\s*(\d.*)$/u

/** By how much more, or with a minus how much less: a whole number, as a count is. */
export function parseDifference(typed: string): Typed<number, CountRefusal> {
  const [, sign, digits] = signed.exec(westernDigits(typed)) ?? []
  const read = parseCount(digits ?? typed)
  return read.ok && digits !== undefined && sign !== '+' ? take(0 - read.value) : read
}
