import type { Submitted, Visit } from '../../platform/http/index.ts'
import type { Account } from '../../platform/session/index.ts'
import { InvitationLinkPage } from './member-page.tsx'
import { trail } from './trail.ts'

/** The link is kept nowhere but in the hands of whoever it is for. */
export function handOver(visit: Visit, account: Account, token: string): Submitted {
  const { words, url, absolute } = visit
  const afterwards = `/staff/${account.id}`
  const link = absolute(`/invitations/${token}`)
  const title = words.t('programme.team.hand-over', { name: account.name })
  const body = <InvitationLinkPage name={account.name} link={link} next={url(afterwards)} />
  return { shownOnce: { title, body, density: 'office', breadcrumb: trail(visit, account) }, afterwards }
}
