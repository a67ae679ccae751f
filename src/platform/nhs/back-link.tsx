import type { LinkTarget } from './link-or-button.tsx'
import { LinkOrButton } from './link-or-button.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export type BackLinkProps = Root &
  LinkTarget & {
    children: Slot
    /** Read out before the words, such as "Back to". */
    visuallyHiddenText?: string | undefined
    variant?: 'reverse' | undefined
  }

/** The way back, above the page's heading. */
export function BackLink({ children, visuallyHiddenText, variant, classes, ...target }: BackLinkProps) {
  return (
    <LinkOrButton {...target} class={classNames('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`, classes)}>
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
      {children}
    </LinkOrButton>
  )
}
