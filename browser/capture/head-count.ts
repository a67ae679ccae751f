import { inWesternDigits } from '../../src/platform/input/digits.ts'

/** How many people were typed, in the digits of any script: from one to the most there may be; null where it is no such number. */
export function headCount(typed: string, most: number): number | null {
  const text = inWesternDigits(typed).trim()
  const heads = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return heads >= 1 && heads <= most ? heads : null
}
