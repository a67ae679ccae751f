import { Paragraph } from './paragraph.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface InsetTextProps extends Root {
  children: Slot
  /** Read out before the words, such as "Information". */
  visuallyHiddenText: string
}

/** Words that must stand out from the text around them. */
export function InsetText({ children, visuallyHiddenText, ...root }: InsetTextProps) {
  return (
    <div class={classNames('nhsuk-inset-text', root.classes)} id={root.id} {...root.attributes}>
      <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
      <Paragraph>{children}</Paragraph>
    </div>
  )
}
