import type { Attributes, Slot } from './root.ts'
import { classNames } from './root.ts'

/** Words or a button beside a field, inside one frame with it. */
export interface Affixes {
  /** A unit or sign before the field. Hidden from screen readers, so the label must say it too. */
  prefix?: Slot
  suffix?: Slot
  /** An element before or after the field, such as a button. */
  beforeInput?: Slot
  afterInput?: Slot
  inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
}

function Affix({ side, children }: { side: 'prefix' | 'suffix'; children: Slot }) {
  return (
    <div class={`nhsuk-input-wrapper__${side}`} aria-hidden="true">
      {children}
    </div>
  )
}

/** The frame, or the field alone where nothing stands beside it. */
export function WithAffixes(props: Affixes & { large?: boolean | undefined; children: Slot }) {
  const { prefix, suffix, beforeInput, afterInput, inputWrapper, large, children } = props
  if (!(prefix || suffix || beforeInput || afterInput || inputWrapper)) return <>{children}</>
  return (
    <div
      class={classNames('nhsuk-input-wrapper', large && 'nhsuk-input-wrapper--large', inputWrapper?.classes)}
      {...inputWrapper?.attributes}
    >
      {beforeInput}
      {prefix && <Affix side="prefix">{prefix}</Affix>}
      {children}
      {suffix && <Affix side="suffix">{suffix}</Affix>}
      {afterInput}
    </div>
  )
}
