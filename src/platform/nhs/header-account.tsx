import { Icon } from './icon.tsx'
import type { Slot } from './root.ts'

interface AccountWords {
  text: Slot
  /** The sign of a person before the words. */
  icon?: boolean | undefined
}

/** Who is signed in, a link, or a form with one button such as to sign out. */
export type AccountItem = AccountWords &
  (
    | { href?: never; action?: never }
    | { href: string; action?: never }
    | {
        href?: never
        action: string
        /** Hidden fields that go with the form, such as the proof that it is ours. */
        fields?: Slot
      }
  )

export interface HeaderAccountProps {
  ariaLabel: string
  items: readonly AccountItem[]
}

const AccountWords = ({ text, icon }: AccountWords) => (
  <>
    {icon && <Icon name="user" />}
    {text}
  </>
)

function AccountElement({ item }: { item: AccountItem }) {
  if (item.href !== undefined) {
    return (
      <a class="nhsuk-header__account-link" href={item.href}>
        <AccountWords {...item} />
      </a>
    )
  }
  if (item.action === undefined) return <AccountWords {...item} />
  return (
    <form class="nhsuk-header__account-form" action={item.action} method="post" novalidate>
      {item.fields}
      <button class="nhsuk-header__account-button">
        <AccountWords {...item} />
      </button>
    </form>
  )
}

export function HeaderAccount({ ariaLabel, items }: HeaderAccountProps) {
  return (
    <nav class="nhsuk-header__account" aria-label={ariaLabel}>
      <ul class="nhsuk-header__account-list">
        {items.map((item) => (
          <li class="nhsuk-header__account-item">
            <AccountElement item={item} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
