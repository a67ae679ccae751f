import type { HeadingOptions } from './heading-text.tsx'
import { HeadingElement } from './heading-text.tsx'
import type { Root, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

export interface PanelHeading extends HeadingOptions {
  size?: 'm' | 'l' | 'xl' | undefined
}

export interface PanelProps extends Root {
  heading: string | PanelHeading
  variant?: 'interruption' | undefined
  children?: Slot
}

/** Something is done; or, as an interruption, something must be thought about first. */
export function Panel({ variant, children, ...root }: PanelProps) {
  const heading: PanelHeading = withText(root.heading)
  const size = heading.size && `nhsuk-panel__heading--${heading.size}`
  return (
    <div
      class={classNames('nhsuk-panel', variant && `nhsuk-panel--${variant}`, root.classes)}
      id={root.id}
      {...root.attributes}
    >
      <HeadingElement {...heading} class={classNames('nhsuk-panel__heading', size)} />
      {children && <div class="nhsuk-panel__body">{children}</div>}
    </div>
  )
}
