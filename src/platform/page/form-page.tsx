import type { ComponentChildren } from 'preact'
import type { Fields, FormState, GivenOptions } from '../fields/index.ts'
import { FieldInputs, Form, FormProblems } from './form-parts.tsx'

interface FormPageProps {
  title: string
  /** What the form is about, above the title. */
  caption?: string | null
  /** What to know before the first question. */
  lead?: ComponentChildren
  send: string
  fields: Fields
  form: FormState
  options?: GivenOptions
  /** The button takes something away. */
  warning?: boolean
}

/** A page that is one form and nothing else. */
export function FormPage({ title, caption, lead, send, fields, form, options = {}, warning }: FormPageProps) {
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">
        {caption && (
          <>
            <span class="nhsuk-caption-l">{caption}</span>{' '}
          </>
        )}
        {title}
      </h1>
      {lead && <p>{lead}</p>}
      <Form form={form} send={send} {...(warning ? { variant: 'warning' as const } : {})}>
        <FieldInputs fields={fields} form={form} options={options} />
      </Form>
    </>
  )
}
