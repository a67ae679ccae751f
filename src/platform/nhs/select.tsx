import type { Affixes } from './affix.tsx'
import { WithAffixes } from './affix.tsx'
import type { FieldProps } from './form-group.tsx'
import { LabelledField } from './form-group.tsx'
import type { Attributes } from './root.ts'
import { classNames } from './root.ts'

export type SelectItem =
  | {
      text: string
      /** The text, where no value is given. */
      value?: string | undefined
      selected?: boolean | undefined
      disabled?: boolean | undefined
      attributes?: Attributes | undefined
    }
  | { divider: true }

export interface SelectProps extends FieldProps, Pick<Affixes, 'beforeInput' | 'afterInput' | 'inputWrapper'> {
  items: readonly SelectItem[]
  /** The value of the chosen item; empty chooses none. */
  value?: string | undefined
}

function Option({ item, chosen }: { item: SelectItem; chosen: string | undefined }) {
  if ('divider' in item) return <hr />
  const { text, value, disabled, attributes } = item
  const selected = item.selected ?? (Boolean(chosen) && (value ?? text) === chosen)
  return (
    <option value={value} selected={selected} disabled={disabled} {...attributes}>
      {text}
    </option>
  )
}

/** One of many. Radios are easier to use where there are only a few. */
export function Select(props: SelectProps) {
  const { items, value, beforeInput, afterInput, inputWrapper, name, disabled, errorMessage, classes, attributes } =
    props
  return (
    <LabelledField
      {...props}
      field={({ id, describedBy }) => (
        <WithAffixes {...{ beforeInput, afterInput, inputWrapper }}>
          <select
            class={classNames('nhsuk-select', errorMessage && 'nhsuk-select--error', classes)}
            id={id}
            aria-describedby={describedBy}
            {...{ name, disabled, ...attributes }}
          >
            {items.map((item) => (
              <Option item={item} chosen={value} />
            ))}
          </select>
        </WithAffixes>
      )}
    />
  )
}
