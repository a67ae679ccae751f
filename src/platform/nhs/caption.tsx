import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

/** Inside the heading (`start`, `end`) or beside it (`before`, `after`). */
export type CaptionPlacement = 'start' | 'end' | 'before' | 'after'

export interface CaptionOptions extends Root {
  text: Slot
  placement?: CaptionPlacement | undefined
  size?: 'm' | 'l' | 'xl' | 'xxl' | undefined
  element?: 'span' | 'p' | 'div' | undefined
}

const below = (placement: CaptionPlacement | undefined) => placement === 'end' || placement === 'after'

/** A small line that goes with a heading: the section, or the kind of thing. */
export function Caption({ text, placement, size, element: Element = 'span', ...root }: CaptionOptions) {
  const name = size ? `nhsuk-caption-${size}` : 'nhsuk-caption'
  return (
    <Element
      class={classNames(name, below(placement) && 'nhsuk-caption--bottom', root.classes)}
      id={root.id}
      {...root.attributes}
    >
      {text}
    </Element>
  )
}
