import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface ContentsItem {
  text: Slot
  href: string
  /** This is the page that is open: it is named, not linked. */
  current?: boolean | undefined
  items?: readonly ContentsItem[] | undefined
  attributes?: Attributes | undefined
}

export interface ContentsListProps extends Root {
  items: readonly ContentsItem[]
  ariaLabel: string
  /** The heading, read out only, such as "Contents". */
  visuallyHiddenText: string
}

function Entry({ text, href, current, attributes }: ContentsItem) {
  return current ? (
    <span class="nhsuk-contents-list__current" {...attributes}>
      {text}
    </span>
  ) : (
    <a class="nhsuk-contents-list__link" href={href} {...attributes}>
      {text}
    </a>
  )
}

function Entries({ items }: { items: readonly ContentsItem[] }) {
  return (
    <ol class="nhsuk-contents-list__list">
      {items.map((item) => (
        <li class="nhsuk-contents-list__item" aria-current={item.current ? 'page' : undefined}>
          <Entry {...item} />
          {item.items && <Entries items={item.items} />}
        </li>
      ))}
    </ol>
  )
}

/** The pages of a guide, or the parts of a long page. */
export function ContentsList({ items, ariaLabel, visuallyHiddenText, ...root }: ContentsListProps) {
  return (
    <nav
      class={classNames('nhsuk-contents-list', root.classes)}
      id={root.id}
      role="navigation"
      aria-label={ariaLabel}
      {...root.attributes}
    >
      <h2 class="nhsuk-u-visually-hidden">{visuallyHiddenText}</h2>
      <Entries items={items} />
    </nav>
  )
}
