import { Problem } from '../../platform/problem/index.ts'
import { readShortCode } from '../../platform/short-code/index.ts'

/**
 * Seven letters by lot and a check letter. Of 20,000 cards one is met by one guess in a million, and no page answers
 * differently for a code that there is.
 */
export const codeLength = 8

export function readCardCode(typed: string): string {
  const code = readShortCode(typed, codeLength)
  if (code === null) throw new Problem('invalid', 'outreach.card.mistyped', 'code')
  return code
}
