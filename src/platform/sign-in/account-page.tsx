import type { ComponentChildren } from 'preact'
import { emptyForm } from '../fields/index.ts'
import { InsetText, NotificationBanner, SummaryList, type SummaryRow } from '../nhs/index.ts'
import { Form } from '../page/index.ts'
import type { OwnSession } from '../session/index.ts'
import { useWords, type Words } from '../words/index.ts'
import type { WayIn } from './ways.ts'

export interface AccountPageProps {
  name: string
  email: string | null
  ways: WayIn[]
  recoveryCodes: number
  sessions: OwnSession[]
  /** Which of the sessions is looking. */
  here: string
  notices: { what: string; at: Date }[]
  url(path: string): string
  /** Ways that can be added here and now. */
  children?: ComponentChildren
}

const lastUsed = ({ t, date }: Words, at: Date | null) =>
  at ? t('platform.account.last-used', { day: date(at) }) : t('platform.account.never-used')

function Notices({ notices, url }: Pick<AccountPageProps, 'notices' | 'url'>) {
  const { t, dateTime } = useWords()
  const [latest] = notices.toReversed()
  if (!latest) return null
  return (
    <NotificationBanner title={t('platform.account.important')} heading={t('platform.account.recovered')}>
      <p>{t('platform.account.recovered-what', { when: dateTime(latest.at) })}</p>
      <Form form={emptyForm} action={url('/account/notices')} send={t('platform.account.read')} variant="secondary" />
    </NotificationBanner>
  )
}

function wayRow(way: WayIn, words: Words, { ways, url }: AccountPageProps): SummaryRow {
  const kind = words.t(`platform.way.${way.kind}`)
  const remove = { href: url(`/account/ways/${way.id}/remove`), text: words.t('platform.account.remove') }
  return {
    key: way.name ? words.t('platform.way.named', { kind, name: way.name }) : kind,
    value: lastUsed(words, way.lastUsedAt),
    actions: ways.length > 1 ? [remove] : [],
  }
}

function Ways(props: AccountPageProps) {
  const words = useWords()
  const { ways, recoveryCodes, url, children } = props
  const hasCode = ways.some(({ kind }) => kind === 'code')
  return (
    <>
      <h2 class="nhsuk-heading-m">{words.t('platform.account.ways')}</h2>
      {ways.length > 0 && <SummaryList rows={ways.map((way) => wayRow(way, words, props))} />}
      {ways.length === 1 && (
        <InsetText visuallyHiddenText={words.t('platform.account.advice')}>
          {words.t('platform.account.second')}
        </InsetText>
      )}
      {children}
      <p>
        <a href={url('/account/code')}>
          {words.t(hasCode ? 'platform.account.replace-code' : 'platform.account.add-code')}
        </a>
      </p>
      {hasCode && (
        <p>
          {words.t('platform.account.recovery-codes', { n: recoveryCodes })}{' '}
          <a href={url('/account/recovery-codes')}>{words.t('platform.account.new-recovery-codes')}</a>
        </p>
      )}
    </>
  )
}

function Sessions({ sessions, here, url }: AccountPageProps) {
  const words = useWords()
  const rows = sessions.map((session): SummaryRow => {
    const browser = session.browser ?? words.t('platform.account.some-browser')
    return {
      key: session.id === here ? words.t('platform.account.here', { browser }) : browser,
      value: words.t('platform.account.seen', { when: words.dateTime(session.lastSeenAt) }),
    }
  })
  return (
    <>
      <h2 class="nhsuk-heading-m">{words.t('platform.account.sessions')}</h2>
      <SummaryList rows={rows} />
      <Form
        form={emptyForm}
        action={url('/account/sessions/end')}
        send={words.t('platform.account.everywhere')}
        variant="secondary"
      />
    </>
  )
}

/** How somebody signs in, and where they are signed in. */
export function AccountPage(props: AccountPageProps) {
  const { t } = useWords()
  const { name, email } = props
  return (
    <>
      <Notices {...props} />
      <h1 class="nhsuk-heading-l">{t('platform.account')}</h1>
      <p>{email ? t('platform.account.you', { name, email }) : name}</p>
      <Ways {...props} />
      <Sessions {...props} />
    </>
  )
}
