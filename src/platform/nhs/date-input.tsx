import type { FieldsetOptions } from './fieldset.tsx'
import { FormGroup } from './form-group.tsx'
import type { GroupProps } from './grouped-fields.tsx'
import { GroupedFields } from './grouped-fields.tsx'
import type { InputLook } from './input.tsx'
import { BareInput } from './input.tsx'
import { Label } from './label.tsx'
import type { Root } from './root.ts'
import { classNames } from './root.ts'

export interface DatePart extends Pick<InputLook, 'value' | 'autocomplete'> {
  label: string
  name: string
  width?: 2 | 4 | undefined
  error?: boolean | undefined
  disabled?: boolean | undefined
}

export interface DateInputProps extends GroupProps, Root {
  id: string
  /** Day, month and year, or fewer; each says what it is called in the page's language. */
  items: readonly DatePart[]
  /** `born` sends `born[day]`. */
  namePrefix?: string | undefined
  disabled?: boolean | undefined
}

function Part({
  id,
  name,
  part,
  error,
  disabled,
}: {
  id: string
  name: string
  part: DatePart
  error: boolean
  disabled: boolean | undefined
}) {
  const { value, autocomplete, width = 2 } = part
  return (
    <div class="nhsuk-date-input__item">
      <FormGroup options={undefined} error={error}>
        <Label for={id} text={part.label} classes="nhsuk-date-input__label" />
        <BareInput
          {...{ id, name, value, autocomplete, width, error, disabled }}
          inputmode="numeric"
          classes="nhsuk-date-input__input"
        />
      </FormGroup>
    </div>
  )
}

// JAWS does not read the description of a fieldset of text fields unless it has the role "group".
const asGroup = (fieldset: FieldsetOptions | undefined) => fieldset && { role: 'group' as const, ...fieldset }

/** A date that people know by heart, such as a birthday. */
export function DateInput({ items, namePrefix, id, disabled, classes, attributes, ...group }: DateInputProps) {
  const somePartIsWrong = items.some((part) => part.error)
  // With an error for the date as a whole, every part that is not declared right is marked.
  const isWrong = (part: DatePart) => part.error ?? (group.errorMessage !== undefined && !somePartIsWrong)
  return (
    <GroupedFields
      {...group}
      fieldset={asGroup(group.fieldset)}
      id={id}
      error={group.errorMessage !== undefined || somePartIsWrong}
      fields={() => (
        <div class={classNames('nhsuk-date-input', classes)} id={id} {...attributes}>
          {group.beforeInputs}
          {items.map((part) => (
            <Part
              id={`${id}-${part.name}`}
              name={namePrefix ? `${namePrefix}[${part.name}]` : part.name}
              part={part}
              error={isWrong(part)}
              disabled={part.disabled ?? disabled}
            />
          ))}
          {group.afterInputs}
        </div>
      )}
    />
  )
}
