import type { FormState } from '../fields/index.ts'
import { Form, FormProblems } from '../page/index.ts'
import { useWords } from '../words/index.ts'

/** Says what will happen before it does. */
export function RemoveWayPage({ name, form }: { name: string; form: FormState }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">{t('platform.way.remove', { name })}</h1>
      <p>{t('platform.way.remove-what')}</p>
      <Form form={form} send={t('platform.way.remove-send')} variant="warning" />
    </>
  )
}

export function NewRecoveryCodesPage({ form }: { form: FormState }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">{t('platform.recovery.new')}</h1>
      <p>{t('platform.recovery.new-what')}</p>
      <Form form={form} send={t('platform.recovery.new-send')} />
    </>
  )
}
