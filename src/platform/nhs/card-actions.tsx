import type { LinkTarget } from './link-or-button.tsx'
import { LinkOrButton } from './link-or-button.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

/** What can be done with a card or with a row of a summary list. */
export type CardAction = Root &
  LinkTarget & {
    text: Slot
    /** Says to what the action applies, for those who meet it out of its row. */
    visuallyHiddenText?: string | undefined
  }

function Action({ action, of }: { action: CardAction; of: Slot }) {
  const { text, visuallyHiddenText, classes, ...target } = action
  return (
    <LinkOrButton {...target} class={classNames('nhsuk-link', classes)}>
      {text}
      {(visuallyHiddenText || of) && (
        <span class="nhsuk-u-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {of && <> ({of})</>}
        </span>
      )}
    </LinkOrButton>
  )
}

export interface CardActionsProps {
  actions: readonly CardAction[]
  /** The heading of the card that the actions stand on. */
  of: Slot
  list: string
  item: string
}

/** A list of actions, or the one there is. */
export function CardActions({ actions, of, list, item }: CardActionsProps) {
  const [only, ...others] = actions
  if (only && others.length === 0) return <Action action={only} of={of} />
  return (
    <ul class={list}>
      {actions.map((action) => (
        <li class={item}>
          <Action action={action} of={of} />
        </li>
      ))}
    </ul>
  )
}
