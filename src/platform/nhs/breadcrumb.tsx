import type { BackLinkProps } from './back-link.tsx'
import { BackLink } from './back-link.tsx'
import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface BreadcrumbItem {
  text: Slot
  href: string
  attributes?: Attributes | undefined
}

export interface BreadcrumbProps extends Root {
  items: readonly BreadcrumbItem[]
  ariaLabel: string
  variant?: 'reverse' | undefined
  /** The words for "Back to": on a small screen one link back to the last item stands in place of the list. */
  backTo: string
  /** Stands in place of that link back. */
  backLink?: BackLinkProps | undefined
}

function BackToLast({ items, backTo, variant }: Pick<BreadcrumbProps, 'items' | 'backTo' | 'variant'>) {
  const last = items.at(-1)
  return last ? (
    <BackLink href={last.href} variant={variant} visuallyHiddenText={backTo} attributes={last.attributes}>
      {last.text}
    </BackLink>
  ) : null
}

/** Where the page stands. */
export function Breadcrumb({ items, ariaLabel, variant, backTo, backLink, ...root }: BreadcrumbProps) {
  return (
    <nav
      class={classNames('nhsuk-breadcrumb', variant && `nhsuk-breadcrumb--${variant}`, root.classes)}
      id={root.id}
      aria-label={ariaLabel}
      {...root.attributes}
    >
      <ol class="nhsuk-breadcrumb__list">
        {items.map((item) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a class="nhsuk-breadcrumb__link" href={item.href} {...item.attributes}>
              {item.text}
            </a>
          </li>
        ))}
      </ol>
      {backLink ? (
        <BackLink variant={variant} {...backLink} />
      ) : (
        <BackToLast items={items} backTo={backTo} variant={variant} />
      )}
    </nav>
  )
}
