import { Problem } from '../../platform/problem/index.ts'
import { readShortCode } from '../../platform/short-code/index.ts'
import { codeLength } from '../offline/wire.ts'

export { codeLength }

export function readCardCode(typed: string): string {
  const code = readShortCode(typed, codeLength)
  if (code === null) throw new Problem('invalid', 'outreach.card.mistyped', 'code')
  return code
}
