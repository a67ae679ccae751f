import type { FormState } from '../../platform/fields/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { newPersonFields, particularFields } from '../fields.ts'
import type { Wording } from '../wordings/languages.ts'
import { NameInputs } from './name-inputs.tsx'

/** Somebody who asked at the desk to be known by name. */
export function NewPersonPage({ form, wordings }: { form: FormState; wordings: readonly Wording[] }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={newPersonFields} />
      <h1 class="nhsuk-heading-l">{t('people.new.title')}</h1>
      <p>{t('people.new.about')}</p>
      <Form form={form} send={t('people.save')}>
        <NameInputs {...{ form, wordings }} more={particularFields} />
      </Form>
    </>
  )
}
