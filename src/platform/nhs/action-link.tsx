import { Icon } from './icon.tsx'
import type { LinkTarget } from './link-or-button.tsx'
import { LinkOrButton } from './link-or-button.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export type ActionLinkProps = Root & LinkTarget & { children: Slot; variant?: 'reverse' | undefined }

/** The one link that most people on the page want. */
export function ActionLink({ children, variant, classes, ...target }: ActionLinkProps) {
  return (
    <LinkOrButton
      {...target}
      class={classNames('nhsuk-action-link', variant && `nhsuk-action-link--${variant}`, classes)}
    >
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">{children}</span>
    </LinkOrButton>
  )
}
