import { Card } from './card.tsx'
import type { CardAction } from './card-actions.tsx'
import type { CardHeadingOptions } from './card-heading.tsx'
import type { Root, Slot } from './root.ts'
import { withText } from './root.ts'

export interface WarningCalloutProps extends Root {
  heading: string | CardHeadingOptions
  /** Read out before the heading, such as "Important"; empty where the heading says it. */
  visuallyHiddenText: string
  actions?: readonly CardAction[] | undefined
  children: Slot
}

/** What people must not miss. */
export function WarningCallout({ heading, visuallyHiddenText, ...card }: WarningCalloutProps) {
  return <Card {...card} variant="warning" heading={{ level: 3, visuallyHiddenText, ...withText(heading) }} />
}
