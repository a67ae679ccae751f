import type { Described } from './described-by.tsx'
import { describe } from './described-by.tsx'
import type { FieldsetOptions } from './fieldset.tsx'
import { Fieldset } from './fieldset.tsx'
import type { FormGroupOptions } from './form-group.tsx'
import { FormGroup } from './form-group.tsx'
import type { Slot } from './root.ts'

/** What every group of fields takes: radios, checkboxes, a date. */
export interface GroupProps extends Pick<Described, 'hint' | 'errorMessage'> {
  /** Nearly always needed: without it nothing says what the group is about. */
  fieldset?: FieldsetOptions | undefined
  formGroup?: FormGroupOptions | undefined
  /** Inside the group, before the first field. */
  beforeInputs?: Slot
  afterInputs?: Slot
}

/** A legend, a hint and an error around several fields. */
export function GroupedFields(
  props: GroupProps & { id: string; error: boolean; fields: (describedBy: string | undefined) => Slot },
) {
  const { fieldset, errorMessage, hint } = props
  const { describedBy, description } = describe(props.id, { hint, errorMessage, describedBy: fieldset?.describedBy })
  const inner = (
    <>
      {description}
      {props.fields(fieldset ? undefined : describedBy)}
    </>
  )
  return (
    <FormGroup options={props.formGroup} error={props.error}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
