import type { ComponentChildren } from 'preact'
import type { Fields, FormState, GivenOptions } from '../../platform/fields/index.ts'
import { FieldInputs, Form, FormProblems } from '../../platform/page/index.ts'

interface FormPageProps {
  title: string
  /** Whom it is about. */
  caption?: string
  fields: Fields
  form: FormState
  options?: GivenOptions
  send: string
  variant?: 'warning'
  /** What is to be known before answering. */
  children?: ComponentChildren
}

/** A page that is one form. */
export function FormPage({ title, caption, fields, form, options = {}, send, variant, children }: FormPageProps) {
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">
        {caption && <span class="nhsuk-caption-l">{caption} </span>}
        {title}
      </h1>
      {children}
      <Form form={form} send={send} {...(variant && { variant })}>
        <FieldInputs {...{ fields, form, options }} />
      </Form>
    </>
  )
}
