import type { Choice } from './choice.tsx'
import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export interface CheckboxItem extends Choice {
  /** The group's name, where it is not given. */
  name?: string | undefined
}

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  values?: readonly string[] | undefined
}

/** Any number of a few. */
export function Checkboxes({ values, ...props }: CheckboxesProps) {
  return (
    <Choices
      {...props}
      block="nhsuk-checkboxes"
      type="checkbox"
      chosen={(item) => values?.includes(item.value) ?? false}
      nameOf={(item) => item.name ?? props.name}
    />
  )
}
