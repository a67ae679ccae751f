import { InsetText } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'

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

export function ProtectedNote() {
  const { t } = useWords()
  return <InsetText visuallyHiddenText={t('evidence.note')}>{t('evidence.protected')}</InsetText>
}
