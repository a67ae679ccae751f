import type { GroupProps } from './grouped-fields.tsx'
import { GroupedFields } from './grouped-fields.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface Chip {
  text: Slot
  value: string
  /** A drawing beside the words, never in their place. */
  picture?: Slot
  disabled?: boolean | undefined
}

export interface ChipsProps extends GroupProps, Root {
  name: string
  items: readonly Chip[]
  /** The chosen ones. */
  values?: readonly string[] | undefined
  /** Any number of chips, or one. */
  choose?: 'any' | 'one' | undefined
  /** What the chips' ids begin with; the name, where it is not given. */
  idPrefix?: string | undefined
}

interface ChipElementProps {
  chip: Chip
  id: string
  name: string
  type: 'checkbox' | 'radio'
  checked: boolean
}

function ChipElement({ chip, id, name, type, checked }: ChipElementProps) {
  const { text, value, picture, disabled } = chip
  return (
    <li class="kith-chips__chip">
      <input class="kith-chips__input" {...{ id, name, type, value, checked, disabled }} />
      <label class="kith-chips__label" for={id}>
        {picture && (
          <span class="kith-chips__picture" aria-hidden="true">
            {picture}
          </span>
        )}
        {text}
      </label>
    </li>
  )
}

/** Choices with pictures, to be made with a thumb: checkboxes, or radios where only one holds. */
export function Chips({ name, items, values = [], choose = 'any', ...props }: ChipsProps) {
  const prefix = props.idPrefix ?? name
  const type = choose === 'any' ? 'checkbox' : 'radio'
  return (
    <GroupedFields
      {...props}
      id={prefix}
      error={props.errorMessage !== undefined}
      fields={() => (
        <ul class={classNames('kith-chips', props.classes)} id={props.id} {...props.attributes}>
          {items.map((chip, index) => {
            const id = index === 0 ? prefix : `${prefix}-${index + 1}`
            return <ChipElement {...{ chip, id, name, type }} checked={values.includes(chip.value)} />
          })}
        </ul>
      )}
    />
  )
}
