import type { Choice } from './choice.tsx'
import type { ChoicesProps } from './choices.tsx'
import { Choices } from './choices.tsx'

export type RadioItem = Choice

export interface RadiosProps extends ChoicesProps<RadioItem> {
  /** The value of the chosen item; empty chooses none. */
  value?: string | undefined
}

/** One of a few. */
export function Radios({ value, ...props }: RadiosProps) {
  return (
    <Choices
      {...props}
      block="nhsuk-radios"
      type="radio"
      chosen={(item) => Boolean(value) && item.value === value}
      nameOf={() => props.name}
    />
  )
}
