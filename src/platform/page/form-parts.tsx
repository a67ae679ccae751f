import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { newId } from '../database/index.ts'
import type { Fields, FormState, GivenOptions } from '../fields/index.ts'
import { Button, ErrorSummary } from '../nhs/index.ts'
import { useWords } from '../words/index.ts'
import { FieldInput } from './field-input.tsx'
import { SendToContext } from './send-to.ts'

interface OpenFormProps {
  /** Address to send to; the page's own where it is left out. */
  action?: string
  form: FormState
  /** A file goes with it. */
  withFile?: boolean
  children: ComponentChildren
}

/** A form whose command has its id from the moment it is shown: sent twice, it is done once. Its buttons are the page's. */
export function OpenForm({ action, form, withFile, children }: OpenFormProps) {
  const ownAddress = useContext(SendToContext)
  return (
    <form method="post" action={action ?? ownAddress} noValidate encType={withFile ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="kith-command" value={form.typed['kith-command']?.[0] ?? newId()} />
      {children}
    </form>
  )
}

interface FormProps extends Omit<OpenFormProps, 'children'> {
  /** The words on the button. */
  send: string
  children?: ComponentChildren
  variant?: 'secondary' | 'warning'
}

/** A form with one button. */
export function Form({ send, children, variant, ...form }: FormProps) {
  return (
    <OpenForm {...form}>
      {children}
      <Button variant={variant}>{send}</Button>
    </OpenForm>
  )
}

/** Every field of a list, in its order. */
export function FieldInputs({
  fields,
  form,
  options = {},
}: {
  fields: Fields
  form: FormState
  options?: GivenOptions
}) {
  return (
    <>
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput key={name} {...{ name, field, form, options }} />
      ))}
    </>
  )
}

/** All problems at once, above the page's heading, each leading to its field. */
export function FormProblems({ form, fields }: { form: FormState; fields: Fields }) {
  const { t } = useWords()
  if (form.problems.length === 0) return null
  const errorList = form.problems.map(({ field, message }) => {
    const href = field === null ? undefined : fields[field]?.kind === 'day' ? `#${field}-${field}-day` : `#${field}`
    return { text: message, href }
  })
  return <ErrorSummary heading={t('platform.form.problem')} errorList={errorList} />
}
