import type { Attributes, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface NavigationItem {
  text: Slot
  /** Absent where the page that is open is named and not linked. */
  href?: string | undefined
  /** This page (`current`), or a page of this part of the site (`active`). */
  current?: boolean | undefined
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface HeaderNavigationProps {
  ariaLabel: string
  items: readonly NavigationItem[]
}

const here = ({ current, active }: NavigationItem) => Boolean(current || active)

function Item({ item }: { item: NavigationItem }) {
  const text = here(item) ? (
    // Still told apart where a person's own colours replace ours.
    <strong class="nhsuk-header__navigation-item-current-fallback">{item.text}</strong>
  ) : (
    item.text
  )
  const current = here(item) ? { 'aria-current': item.current ? ('page' as const) : ('true' as const) } : {}
  return item.href === undefined ? (
    <span class="nhsuk-header__navigation-text" {...current}>
      {text}
    </span>
  ) : (
    <a class="nhsuk-header__navigation-link" href={item.href} {...current}>
      {text}
    </a>
  )
}

const itemClass = (item: NavigationItem) =>
  classNames('nhsuk-header__navigation-item', here(item) && 'nhsuk-header__navigation-item--current')

export function HeaderNavigation({ ariaLabel, items }: HeaderNavigationProps) {
  return (
    <nav class="nhsuk-header__navigation" aria-label={ariaLabel}>
      <div class="nhsuk-header__navigation-container nhsuk-width-container">
        <ul class="nhsuk-header__navigation-list">
          {items.map((item) => (
            <li class={itemClass(item)} {...item.attributes}>
              <Item item={item} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
