import type { FormState, GivenOptions, Option } from '../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../platform/page/index.ts'
import { availableLanguages, ownName, useWords } from '../platform/words/index.ts'
import { languageFields } from './fields.ts'

/** Each language under its own name, as its readers look for it. */
export function languageOptions(): Option[] {
  return availableLanguages().map((language) => ({ value: language, label: { text: ownName(language) } }))
}

export function LanguagesPage({ form, options }: { form: FormState; options: GivenOptions }) {
  const { t, language } = useWords()
  const chosen = form.problems.length > 0 ? form : { ...form, typed: { language: [language], ...form.typed } }
  return (
    <>
      <FormProblems form={form} fields={languageFields} />
      <h1 class="nhsuk-heading-l">{t('programme.languages.title')}</h1>
      <Form form={chosen} send={t('programme.languages.send')}>
        <FieldInputs fields={languageFields} form={chosen} options={options} />
      </Form>
    </>
  )
}
