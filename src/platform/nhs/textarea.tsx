import type { FieldProps } from './form-group.tsx'
import { LabelledField } from './form-group.tsx'
import type { Slot } from './root.ts'
import { classNames } from './root.ts'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  beforeInput?: Slot
  afterInput?: Slot
}

/** A field for several lines of text. */
export function Textarea(props: TextareaProps) {
  const { name, rows = 5, spellcheck, disabled, autocomplete, value, attributes, errorMessage, classes } = props
  return (
    <LabelledField
      {...props}
      field={({ id, describedBy }) => (
        <>
          {props.beforeInput}
          <textarea
            class={classNames('nhsuk-textarea', errorMessage && 'nhsuk-textarea--error', classes)}
            id={id}
            aria-describedby={describedBy}
            {...{ name, rows, spellcheck, disabled, autocomplete, ...attributes }}
          >
            {value}
          </textarea>
          {props.afterInput}
        </>
      )}
    />
  )
}
