import { Paragraph } from './paragraph.tsx'
import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface Tab {
  label: Slot
  panel: Slot
  id?: string | undefined
  attributes?: Attributes | undefined
}

export interface TabsProps extends Root {
  /** Such as "Contents". */
  title: Slot
  items: readonly Tab[]
  /** What the panels' ids begin with, where they have none of their own; the component's id, where it is not given. */
  idPrefix?: string | undefined
}

/** Parts of a page under a list that leads to each: no script hides any of them. */
export function Tabs({ title, items, idPrefix, ...root }: TabsProps) {
  const idOf = (item: Tab, index: number) => item.id ?? `${idPrefix ?? root.id ?? 'tab'}-${index + 1}`
  return (
    <div class={classNames('nhsuk-tabs', root.classes)} id={root.id} {...root.attributes}>
      <h2 class="nhsuk-tabs__heading">{title}</h2>
      <ul class="nhsuk-tabs__list">
        {items.map((item, index) => (
          <li class={classNames('nhsuk-tabs__list-item', index === 0 && 'nhsuk-tabs__list-item--selected')}>
            <a class="nhsuk-tabs__tab" href={`#${idOf(item, index)}`} {...item.attributes}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
      {items.map((item, index) => (
        <div class="nhsuk-tabs__panel" id={idOf(item, index)}>
          <Paragraph>{item.panel}</Paragraph>
        </div>
      ))}
    </div>
  )
}
