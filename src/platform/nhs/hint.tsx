import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface HintOptions extends Root {
  text: Slot
}

/** Help that goes with a field, read out together with its label. */
export function Hint({ text, ...root }: HintOptions) {
  return (
    <div class={classNames('nhsuk-hint', root.classes)} id={root.id} {...root.attributes}>
      {text}
    </div>
  )
}
