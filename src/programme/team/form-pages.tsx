import type { ComponentChildren } from 'preact'
import type { FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { memberFields } from '../fields.ts'

interface MemberFormPageProps {
  form: FormState
  options: GivenOptions
  title: string
  send: string
  hint?: string
}

export function MemberFormPage({ form, options, title, send, hint }: MemberFormPageProps) {
  return (
    <>
      <FormProblems form={form} fields={memberFields} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      {hint && <p>{hint}</p>}
      <Form form={form} send={send}>
        <FieldInputs fields={memberFields} form={form} options={options} />
      </Form>
    </>
  )
}

interface AskPageProps {
  form: FormState
  title: string
  send: string
  takesAway: boolean
  children: ComponentChildren
}

/** Says what will happen, and to whom, before it does. */
export function AskPage({ form, title, send, takesAway, children }: AskPageProps) {
  return (
    <>
      <FormProblems form={form} fields={{}} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      {children}
      <Form form={form} send={send} {...(takesAway ? { variant: 'warning' as const } : {})} />
    </>
  )
}

export function RecoverWords({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <>
      <p>{t('programme.team.recover-what', { name })}</p>
      <p>{t('programme.team.recover-sure')}</p>
    </>
  )
}
