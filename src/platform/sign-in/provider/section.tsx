import type { Visit } from '../../http/index.ts'
import { Button } from '../../nhs/index.ts'
import { useWords } from '../../words/index.ts'
import type { Provider } from './store.ts'

interface ProvidersProps {
  providers: Provider[]
  visit: Visit
  /** Path below which each provider is named by its code. */
  base: string
  query?: string
}

/** One button for each provider of the programme; nothing where it has none. */
export function Providers({ providers, visit, base, query = '' }: ProvidersProps) {
  const { t } = useWords()
  if (providers.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('platform.provider.title')}</h2>
      {providers.map(({ code, name }) => (
        <p key={code}>
          <Button variant="secondary" href={visit.url(`${base}/${code}${query}`)}>
            {t('platform.provider.use', { provider: name })}
          </Button>
        </p>
      ))}
    </>
  )
}
