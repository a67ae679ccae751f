import { randomInt } from 'node:crypto'
import { checkLetter, drawn } from './letters.ts'

/** A code by lot that means nothing, its last letter the check on the others. */
export function drawShortCode(length: number): string {
  const letters = Array.from({ length: length - 1 }, () => drawn[randomInt(drawn.length)])
  const code = letters.join('')
  const check = checkLetter(code)
  return check !== null && drawn.includes(check) ? code + check : drawShortCode(length)
}
