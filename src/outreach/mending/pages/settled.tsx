import type { FormState } from '../../../platform/fields/index.ts'
import { FormProblems } from '../../../platform/page/index.ts'
import { useWords } from '../../../platform/words/index.ts'
import type { KeptSeen } from '../../offline/kept.ts'

interface SettledPageProps {
  kept: KeptSeen
  form: FormState
  url: (path: string) => string
}

/** Somebody was quicker: what became of it, and nothing to fill in any more. */
export function SettledPage({ kept, form, url }: SettledPageProps) {
  const { t, dateTime } = useWords()
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">{t('outreach.mend.settled-title')}</h1>
      <p>
        {kept.settledAt &&
          t(kept.settledHow === 'recorded' ? 'outreach.mend.settled-recorded' : 'outreach.mend.settled-dropped', {
            when: dateTime(kept.settledAt),
          })}
      </p>
      <p>
        <a href={url('/capture/kept')}>{t('outreach.mend.back')}</a>
      </p>
    </>
  )
}
