import { SummaryList, type SummaryRow, Tag } from '../../platform/nhs/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import { isDoubted } from '../offline/pass.ts'
import type { PhoneSeen } from './queries.ts'

interface PhonesPageProps {
  phones: PhoneSeen[]
  /** A coordinator sees whose each is. */
  withWorkers: boolean
  /** The session that is looking: its own phone is signed out from, not ended. */
  here: string | null
  /** Where the rules are changed, for whoever may. */
  rules: string | null
  url: (path: string) => string
}

const colours = { works: 'green', over: 'grey', ended: 'grey' } as const

function stateOf({ state, worksUntil, endedAt, endedWhy }: PhoneSeen, { t, dateTime }: Words): string {
  if (state === 'works') return t('outreach.phones.works-until', { when: dateTime(worksUntil) })
  if (state === 'over') return t('outreach.phones.over-since', { when: dateTime(worksUntil) })
  const own = endedWhy === 'signed-out'
  return t(own ? 'outreach.phones.signed-out' : 'outreach.phones.ended-at', { when: dateTime(endedAt ?? worksUntil) })
}

/** A coordinator decides at once on all that came from a phone that somebody else may have held. */
function keptPath({ id, endedWhy }: PhoneSeen, withWorkers: boolean): string {
  return withWorkers && isDoubted({ accountEnded: false, endedWhy }) ? `/capture/phones/${id}/kept` : '/capture/kept'
}

type Shown = Pick<PhonesPageProps, 'withWorkers' | 'url'>

function rowsOf(phone: PhoneSeen, words: Words, { withWorkers, url }: Shown): SummaryRow[] {
  const { t, dateTime, date } = words
  const { missing, kept } = phone
  return [
    { key: t('outreach.phones.may-hand-in'), value: stateOf(phone, words) },
    { key: t('outreach.phones.seen'), value: dateTime(phone.seenAt) },
    { key: t('outreach.phones.since'), value: date(phone.issuedAt, 'long') },
    ...(missing > 0
      ? [{ key: t('outreach.phones.missing'), value: t('outreach.phones.missing-n', { n: missing }) }]
      : []),
    ...(kept > 0
      ? [
          {
            key: t('outreach.mend.title'),
            value: <a href={url(keptPath(phone, withWorkers))}>{t('outreach.phones.kept-n', { n: kept })}</a>,
          },
        ]
      : []),
    ...(phone.clock === 'off' ? [{ key: t('outreach.mend.clock'), value: t('outreach.phones.clock-off') }] : []),
  ]
}

function Phone({ phone, withWorkers, here, url }: Omit<PhonesPageProps, 'phones' | 'rules'> & { phone: PhoneSeen }) {
  const words = useWords()
  const { t } = words
  const browser = phone.browser ?? t('outreach.phones.some-browser')
  const isHere = phone.sessionId !== null && phone.sessionId === here
  return (
    <section>
      <h2 class="nhsuk-heading-m">
        {withWorkers ? `${phone.worker}, ${browser}` : browser}{' '}
        <Tag colour={colours[phone.state]}>{t(`outreach.phones.state.${phone.state}`)}</Tag>
      </h2>
      <SummaryList rows={rowsOf(phone, words, { withWorkers, url })} />
      {isHere && <p>{t('outreach.phones.here')}</p>}
      {phone.state !== 'ended' && !isHere && (
        <p>
          <a href={url(`/capture/phones/${phone.id}/end`)}>
            {t('outreach.phones.end-link')}
            <span class="nhsuk-u-visually-hidden">
              {' '}
              {phone.worker}, {browser}
            </span>
          </a>
        </p>
      )}
    </section>
  )
}

/** Who captures on which phone, and whether all of it has come. */
export function PhonesPage({ phones, rules, ...rest }: PhonesPageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('outreach.phones.title')}</h1>
      <p>{t('outreach.phones.about')}</p>
      {rules && (
        <p>
          <a href={rules}>{t('outreach.phones.rules')}</a>
        </p>
      )}
      {phones.length === 0 && <p>{t('outreach.phones.none')}</p>}
      {phones.map((phone) => (
        <Phone key={phone.id} {...{ phone, ...rest }} />
      ))}
    </>
  )
}
