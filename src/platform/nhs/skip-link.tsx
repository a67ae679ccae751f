import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface SkipLinkProps extends Root {
  children: Slot
  /** The id of the main part of the page. */
  href?: `#${string}` | undefined
}

/** The first thing on the page for those who use the keyboard. */
export function SkipLink({ children, href = '#maincontent', ...root }: SkipLinkProps) {
  return (
    <a class={classNames('nhsuk-skip-link', root.classes)} id={root.id} href={href} {...root.attributes}>
      {children}
    </a>
  )
}
