import type { Choice, ChoiceDivider, ChoiceRow } from './choice.tsx'
import { ChoiceItem } from './choice.tsx'
import type { GroupProps } from './grouped-fields.tsx'
import { GroupedFields } from './grouped-fields.tsx'
import type { Root } from './root.ts'
import { classNames } from './root.ts'

export interface ChoicesProps<Item extends Choice> extends GroupProps, Root {
  name: string
  items: readonly (Item | ChoiceDivider)[]
  /** What the items' ids begin with; the name, where it is not given. The first item's id is just this. */
  idPrefix?: string | undefined
  small?: boolean | undefined
  inline?: boolean | undefined
  disabled?: boolean | undefined
}

interface Kind<Item extends Choice> extends Pick<ChoiceRow, 'block' | 'type'> {
  chosen: (item: Item) => boolean
  nameOf: (item: Item) => string
}

/** The group that radios and checkboxes share. */
export function Choices<Item extends Choice>(props: ChoicesProps<Item> & Kind<Item>) {
  const { block, type, small, inline } = props
  const prefix = props.idPrefix ?? props.name
  const row = (item: Item | ChoiceDivider, index: number, describedBy: string | undefined) => {
    if ('divider' in item) return <div class={`${block}__divider`}>{item.divider}</div>
    const id = item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)
    const checked = item.checked ?? props.chosen(item)
    const disabled = item.disabled ?? props.disabled
    return (
      <ChoiceItem choice={item} name={props.nameOf(item)} {...{ block, type, id, checked, disabled, describedBy }} />
    )
  }
  return (
    <GroupedFields
      {...props}
      id={prefix}
      error={props.errorMessage !== undefined}
      fields={(describedBy) => (
        <div
          class={classNames(block, small && `${block}--small`, inline && `${block}--inline`, props.classes)}
          id={props.id}
          {...props.attributes}
        >
          {props.beforeInputs}
          {props.items.map((item, index) => row(item, index, type === 'checkbox' ? describedBy : undefined))}
          {props.afterInputs}
        </div>
      )}
    />
  )
}
