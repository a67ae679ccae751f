import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface ErrorMessageOptions extends Root {
  /** The word for "Error" in the page's language, read out before the message; empty to leave it out. */
  prefix: string
  text: Slot
}

/** What to do about one field. */
export function ErrorMessage({ prefix, text, ...root }: ErrorMessageOptions) {
  return (
    <span class={classNames('nhsuk-error-message', root.classes)} id={root.id} {...root.attributes}>
      {prefix && <span class="nhsuk-u-visually-hidden">{prefix}: </span>}
      {text}
    </span>
  )
}
