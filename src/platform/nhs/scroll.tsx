import { Paragraph } from './paragraph.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface ScrollProps extends Root {
  /** The id of the words that name what is inside: a region needs a name. */
  labelledBy: string
  variant?: 'reverse' | undefined
  children: Slot
}

/** Something wider than the screen, which scrolls by itself; with the keyboard too, since the region takes the focus. */
export function Scroll({ labelledBy, variant, children, ...root }: ScrollProps) {
  return (
    <div
      class={classNames('nhsuk-scroll', variant && `nhsuk-scroll--${variant}`, root.classes)}
      id={root.id}
      {...root.attributes}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what has the focus */}
      <div class="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy} tabindex={0}>
        <Paragraph>{children}</Paragraph>
      </div>
    </div>
  )
}
