import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface DetailsProps extends Root {
  summary: Slot
  children: Slot
  open?: boolean | undefined
  variant?: 'reverse' | undefined
}

/** More, for those who want it. */
export function Details({ summary, children, open, variant, ...root }: DetailsProps) {
  return (
    <details
      class={classNames('nhsuk-details', variant && `nhsuk-details--${variant}`, root.classes)}
      id={root.id}
      open={open}
      {...root.attributes}
    >
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}
