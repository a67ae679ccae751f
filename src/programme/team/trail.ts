import type { Crumb, Visit } from '../../platform/http/index.ts'
import type { Account } from '../../platform/session/index.ts'

/** The way back from a page about the team, or about one of it. */
export const trail = ({ words }: Visit, account?: Account): Crumb[] => [
  { href: '/staff', text: words.t('programme.team.title') },
  ...(account ? [{ href: `/staff/${account.id}`, text: account.name }] : []),
]
