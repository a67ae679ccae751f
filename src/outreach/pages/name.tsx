import { NameInputs, nameFields, type Wording } from '../../people/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'

/** The words to read aloud stand with each thing to agree to. */
export function NamePage({ form, wordings }: { form: FormState; wordings: readonly Wording[] }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={nameFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.name.title')}</h1>
      <p>{t('outreach.name.about')}</p>
      <Form form={form} send={t('outreach.name.send')}>
        <NameInputs {...{ form, wordings }} />
      </Form>
    </>
  )
}
