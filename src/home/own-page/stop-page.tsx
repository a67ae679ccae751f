import type { Purpose } from '../../people/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'

/** Says what will happen before it does; no reason is asked. */
export function StopPage({ purpose, form }: { purpose: Purpose; form: FormState }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{t('home.own.stop')}</span> {t(`people.purpose.${purpose}`)}
      </h1>
      <p>{purpose === 'keep' ? t('home.own.stop-keep') : t('home.own.stop-one')}</p>
      <Form form={form} send={t('home.own.stop-send')} variant={purpose === 'keep' ? 'warning' : 'secondary'} />
    </>
  )
}
