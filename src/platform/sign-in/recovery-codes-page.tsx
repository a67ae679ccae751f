import { Button, WarningCallout } from '../nhs/index.ts'
import { useWords } from '../words/index.ts'

/** Ten codes, to be kept on paper. */
export function RecoveryCodesPage({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('platform.recovery.title')}</h1>
      <p>{t('platform.recovery.about')}</p>
      <WarningCallout heading={{ text: t('platform.recovery.once'), level: 2 }} visuallyHiddenText="">
        <p>{t('platform.recovery.keep')}</p>
      </WarningCallout>
      <ol class="nhsuk-list nhsuk-list--number">
        {codes.map((code) => (
          <li key={code}>
            <code class="kith-secret">{code}</code>
          </li>
        ))}
      </ol>
      <Button href={next}>{t('platform.recovery.kept')}</Button>
    </>
  )
}
