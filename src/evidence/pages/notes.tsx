import { InsetText } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { quarterOf } from '../period/quarter.ts'

/** Which days, as known when, and how far the count has come. */
export function FiguresCaption({ period, asAt, upTo }: { period: string; asAt: string; upTo?: Date | null }) {
  const { t, date, dateTime } = useWords()
  return (
    <p class="nhsuk-body-m">
      <strong>{period}</strong>. {t('evidence.as-at', { day: date(asAt, 'long') })}
      {upTo && ` ${t('evidence.counted-up-to', { when: dateTime(upTo, 'long') })}`}
    </p>
  )
}

/** A published table is as at the day it was published; all others are as at the end of a quarter. */
export function ProtectedNote({ published = false }: { published?: boolean }) {
  const { t } = useWords()
  const days = published ? '' : ` ${t('evidence.protected-days')}`
  return (
    <InsetText visuallyHiddenText={t('evidence.note')}>
      {t('evidence.protected')}
      {days}
    </InsetText>
  )
}

/** Nothing was known on the day that is shown: to those who look at the ends of quarters, that may be before the first. */
export function NothingByThen({ startsOn, asAt }: { startsOn: string; asAt: string }) {
  const { t, date } = useWords()
  return (
    <p>
      {asAt < startsOn
        ? t('evidence.choose.first-figures', { day: date(quarterOf(startsOn).to, 'long') })
        : t('evidence.nothing-by-then', { day: date(asAt, 'long') })}
    </p>
  )
}
