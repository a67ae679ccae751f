import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { newRoundFields } from '../fields.ts'

export function NewRoundPage({ form, options }: { form: FormState; options: GivenOptions }) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={newRoundFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.round.new')}</h1>
      <Form form={form} send={t('outreach.round.start')}>
        <FieldInputs fields={newRoundFields} form={form} options={options} />
      </Form>
    </>
  )
}
