import { Button, Table, Tag } from '../../platform/nhs/index.ts'
import type { Account } from '../../platform/session/index.ts'
import type { Standing } from '../../platform/sign-in/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { isRole } from './member.ts'

export interface TeamMember extends Account {
  partner: string | null
  standing: Standing | undefined
}

export const rolesInWords = ({ t, list }: Words, roles: string[]): string =>
  list(roles.filter(isRole).map((role) => t(`programme.role.${role}`)))

/** Whether somebody can sign in, in a word. */
export function StandingTag({ standing }: { standing: Standing | undefined }) {
  const { t } = useWords()
  if (standing && standing.ways > 0) return <Tag colour="green">{t('programme.team.can-sign-in')}</Tag>
  if (standing?.invitedUntil) return <Tag colour="yellow">{t('programme.team.invited')}</Tag>
  return <Tag colour="grey">{t('programme.team.cannot-sign-in')}</Tag>
}

export function TeamPage({ members, url }: { members: TeamMember[]; url: (path: string) => string }) {
  const words = useWords()
  const { t, date } = words
  const rows = members.map((member) => [
    { text: member.name, href: url(`/staff/${member.id}`) },
    { text: rolesInWords(words, member.roles) },
    { text: member.partner ?? t('programme.team.no-partner') },
    { text: <StandingTag standing={member.standing} /> },
    { text: member.standing?.lastSeenAt ? date(member.standing.lastSeenAt) : t('programme.team.never') },
  ])
  const head = ['name', 'roles', 'partner', 'standing', 'seen'] as const
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('programme.team.title')}</h1>
      <p>{t('programme.team.count', { n: members.length })}</p>
      <Button href={url('/staff/new')}>{t('programme.team.add')}</Button>
      <Table head={head.map((column) => t(`programme.team.${column}`))} rows={rows} firstCellIsHeader responsive />
    </>
  )
}
