import { ActionLink, SummaryList, WarningCallout } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { rolesInWords, StandingTag, type TeamMember } from './list-page.tsx'

interface MemberPageProps {
  member: TeamMember
  /** Whoever is looking: nobody takes away their own ways to sign in here. */
  isOneself: boolean
  url(path: string): string
}

function Acts({ member, isOneself, url }: MemberPageProps) {
  const { t } = useWords()
  const canSignIn = (member.standing?.ways ?? 0) > 0
  const here = `/staff/${member.id}`
  return (
    <ul class="nhsuk-list">
      <li>
        <ActionLink href={url(`${here}/change`)}>{t('programme.team.change')}</ActionLink>
      </li>
      {!isOneself && (
        <li>
          <ActionLink href={url(`${here}/invite`)}>
            {t(canSignIn ? 'programme.team.recover' : 'programme.team.invite')}
          </ActionLink>
        </li>
      )}
      <li>
        <ActionLink href={url(`${here}/end`)}>{t('programme.team.end')}</ActionLink>
      </li>
    </ul>
  )
}

export function MemberPage({ member, isOneself, url }: MemberPageProps) {
  const words = useWords()
  const { t, dateTime } = words
  const until = member.standing?.invitedUntil
  const rows = [
    { key: t('programme.team.roles'), value: rolesInWords(words, member.roles) },
    { key: t('programme.team.partner'), value: member.partner ?? t('programme.team.no-partner') },
    { key: t('programme.team.email'), value: member.email ?? t('programme.team.no-email') },
    { key: t('programme.team.standing'), value: <StandingTag standing={member.standing} /> },
    ...(until
      ? [{ key: t('programme.team.invitation'), value: t('programme.team.until', { when: dateTime(until) }) }]
      : []),
  ]
  return (
    <>
      <h1 class="nhsuk-heading-l">{member.name}</h1>
      <SummaryList rows={rows} />
      <Acts {...{ member, isOneself, url }} />
    </>
  )
}

/** The link to hand over. It is no link here: whoever follows it takes it up. */
export function InvitationLinkPage({ name, link, next }: { name: string; link: string; next: string }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('programme.team.hand-over', { name })}</h1>
      <p>{t('programme.team.hand-over-how', { name })}</p>
      <p>
        <code class="kith-secret">{link}</code>
      </p>
      <WarningCallout heading={{ text: t('programme.team.shown-once'), level: 2 }} visuallyHiddenText="">
        <p>{t('programme.team.shown-once-why')}</p>
      </WarningCallout>
      <p>
        <a href={next}>{t('programme.team.done')}</a>
      </p>
    </>
  )
}
