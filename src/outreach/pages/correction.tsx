import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { conversationFields } from '../fields.ts'
import { SaidFields } from './conversation.tsx'

interface CorrectionPageProps {
  form: FormState
  options: GivenOptions
  /** Whether it was the turn of this one to be asked about a first time: nobody else may be chosen for it now. */
  wasAsked: boolean
  mayReadRemark: boolean
}

/** A conversation to be put right, as it was answered. */
export function CorrectionPage({ form, options, wasAsked, mayReadRemark }: CorrectionPageProps) {
  const { t } = useWords()
  return (
    <>
      <FormProblems form={form} fields={conversationFields} />
      <h1 class="nhsuk-heading-l">{t('outreach.correct.title')}</h1>
      <p>{t('outreach.correct.about')}</p>
      <Form form={form} send={t('outreach.correct.send')}>
        <SaidFields {...{ form, options }} asksFirstTime={wasAsked} asksRemark={mayReadRemark} />
      </Form>
    </>
  )
}
