import type { Crumb, Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { type KeptLine, versionsOf } from './line.ts'

/** The line that the address names, as it is now. */
export async function lineAt({ tx, params }: Visit): Promise<KeptLine> {
  const [line] = await versionsOf(tx, params.line ?? '')
  if (!line) throw new Problem('not-found', 'programme.money.not-there')
  return line
}

/** The way back from a page about money, or about one line of it. */
export const moneyTrail = ({ words }: Visit, line?: KeptLine): Crumb[] => [
  { href: '/money', text: words.t('programme.money.title') },
  ...(line ? [{ href: `/money/${line.code}`, text: line.label }] : []),
]
