import type { Affixes } from './affix.tsx'
import { WithAffixes } from './affix.tsx'
import type { FieldProps } from './form-group.tsx'
import { LabelledField } from './form-group.tsx'
import type { Attributes } from './root.ts'
import { classNames } from './root.ts'

/** How many characters the answer has, as a rule: the field's width is a hint too. */
export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30

export interface InputLook {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'date' | 'time' | undefined
  value?: string | undefined
  width?: InputWidth | undefined
  /** For a code that is read character by character. */
  code?: boolean | undefined
  large?: boolean | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'off' | 'on' | 'characters' | 'words' | 'sentences' | undefined
  inputmode?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email' | 'search' | undefined
  pattern?: string | undefined
  placeholder?: string | undefined
}

export interface InputProps extends FieldProps, InputLook, Affixes {}

const lookClasses = ({ width, code, large }: InputLook) =>
  classNames(code && 'nhsuk-input--code', large && 'nhsuk-input--large', width && `nhsuk-input--width-${width}`)

export interface BareInputProps extends InputLook, Pick<FieldProps, 'name' | 'disabled' | 'classes' | 'attributes'> {
  id: string
  describedBy?: string | undefined
  error: boolean
}

/** The field without its label. */
export function BareInput({ id, name, describedBy, error, classes, attributes, ...look }: BareInputProps) {
  const { width: _width, code: _code, large: _large, type = 'text', ...rest } = look
  // Preact types an input by its type; a plain set of attributes serves them all.
  const all: Attributes = { id, name, type, 'aria-describedby': describedBy, ...rest, ...attributes }
  return <input class={classNames('nhsuk-input', error && 'nhsuk-input--error', lookClasses(look), classes)} {...all} />
}

/** A field for one line of text. */
export function Input({ label, hint, errorMessage, describedBy, formGroup, ...props }: InputProps) {
  const { prefix, suffix, beforeInput, afterInput, inputWrapper, ...field } = props
  const frame = { label, hint, errorMessage, describedBy, formGroup, name: field.name, id: field.id }
  return (
    <LabelledField
      {...frame}
      field={(ids) => (
        <WithAffixes large={field.large} {...{ prefix, suffix, beforeInput, afterInput, inputWrapper }}>
          <BareInput {...field} {...ids} error={errorMessage !== undefined} />
        </WithAffixes>
      )}
    />
  )
}
