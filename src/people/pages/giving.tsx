import type { FormState } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Purpose } from '../consent/purposes.ts'
import { giveConsentFields } from '../fields.ts'
import type { Wording } from '../wordings/languages.ts'
import { WordingAloud } from './aloud.tsx'

interface GivingPageProps {
  title: string
  name: string
  purpose: Purpose
  form: FormState
  wordings: readonly Wording[]
}

/** One purpose is asked: the words are read aloud, and then they agree or do not. */
export function GivingPage({ title, name, purpose, form, wordings }: GivingPageProps) {
  const { t } = useWords()
  const { how, day } = giveConsentFields
  return (
    <>
      <FormProblems form={form} fields={giveConsentFields} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name} </span>
        {title}
      </h1>
      <Form form={form} send={t('people.consent.they-agree')}>
        <p>{t('people.consent.read-aloud')}</p>
        <WordingAloud {...{ purpose, form, wordings }} />
        <FieldInputs fields={{ how, day }} form={form} />
      </Form>
    </>
  )
}
