import { useWords } from '../../words/index.ts'

/** What went wrong on the way to a provider and back, and where to go on. */
export function ProviderProblemPage({ why, signInHref }: { why: string; signInHref: string }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('platform.provider.failed')}</h1>
      <p>{why}</p>
      <p>
        <a href={signInHref}>{t('platform.provider.other-way')}</a>
      </p>
    </>
  )
}
