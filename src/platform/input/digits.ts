import { visibleText } from './visible-text.ts'

const isDigit = (codePoint: number) => /^\p{Nd}$/u.test(String.fromCodePoint(codePoint))

/**
 * The value of a decimal digit of any script. Unicode (chapter 4.6) keeps each set of ten in one unbroken run that
 * begins with zero, so the distance to the start of the run, modulo ten, is the value.
 */
function digitValue(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0
  let start = codePoint
  while (isDigit(start - 1)) start -= 1
  return String((codePoint - start) % 10)
}

/** The same text with the digits of every script written 0 to 9. */
export const inWesternDigits = (text: string): string => text.replace(/\p{Nd}/gu, digitValue)

/** Visible text in which digits of every script (Arabic-Indic, Bengali, full-width ...) are written 0 to 9. */
export function westernDigits(typed: string): string {
  return inWesternDigits(visibleText(typed))
}
