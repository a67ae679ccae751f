import type { ComponentChildren } from 'preact'
import type { Fields, FormState, GivenOptions } from '../fields/index.ts'
import { takesFile } from '../fields/index.ts'
import { FieldInputs, Form, FormProblems } from './form-parts.tsx'

interface FormPageProps {
  title: string
  /** Whom or what it is about, above the title. */
  caption?: string
  fields: Fields
  form: FormState
  options?: GivenOptions
  send: string
  /** The button takes something away. */
  variant?: 'warning' | undefined
  /** What is to be known before answering. */
  children?: ComponentChildren
}

/** A page that is one form and nothing else. */
export function FormPage({ title, caption, fields, form, options = {}, send, variant, children }: FormPageProps) {
  return (
    <>
      <FormProblems form={form} fields={fields} />
      <h1 class="nhsuk-heading-l">
        {caption && <span class="nhsuk-caption-l">{caption} </span>}
        {title}
      </h1>
      {children}
      <Form form={form} send={send} withFile={takesFile(fields)} {...(variant && { variant })}>
        <FieldInputs {...{ fields, form, options }} />
      </Form>
    </>
  )
}
