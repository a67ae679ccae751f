import type { Described } from './described-by.tsx'
import { describe } from './described-by.tsx'
import type { LabelOptions } from './label.tsx'
import { Label } from './label.tsx'
import type { Attributes, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

/** The box round a field, its label, its hint and its error. */
export interface FormGroupOptions {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** What every field with one label takes. */
export interface FieldProps extends Described {
  label: string | LabelOptions
  name: string
  /** The name, where no id is given. */
  id?: string | undefined
  disabled?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  formGroup?: FormGroupOptions | undefined
}

export function FormGroup({
  options,
  error,
  children,
}: {
  options: FormGroupOptions | undefined
  error: boolean
  children: Slot
}) {
  return (
    <div
      class={classNames('nhsuk-form-group', error && 'nhsuk-form-group--error', options?.classes)}
      {...options?.attributes}
    >
      {children}
    </div>
  )
}

/** A label, a hint and an error around one field, which is drawn with the ids of what describes it. */
export function LabelledField(
  props: FieldProps & { field: (ids: { id: string; describedBy: string | undefined }) => Slot },
) {
  const id = props.id ?? props.name
  const { describedBy, description } = describe(id, props)
  return (
    <FormGroup options={props.formGroup} error={props.errorMessage !== undefined}>
      <Label for={id} {...withText(props.label)} />
      {description}
      {props.field({ id, describedBy })}
    </FormGroup>
  )
}
