import type { HintOptions } from './hint.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import type { Attributes, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

export interface Choice {
  text: Slot
  value: string
  hint?: string | HintOptions | undefined
  /** Overrules the group's value. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown under the item whether or not it is chosen: no script hides it, so its words must say when to fill it in. */
  conditional?: Slot
  id?: string | undefined
  attributes?: Attributes | undefined
}

/** A word such as "or" between two items. */
export interface ChoiceDivider {
  divider: Slot
}

export interface ChoiceRow {
  /** Radios and checkboxes differ in their class names and their type only. */
  block: 'nhsuk-radios' | 'nhsuk-checkboxes'
  type: 'radio' | 'checkbox'
  id: string
  name: string
  checked: boolean
  disabled: boolean | undefined
  /** Ids that describe the whole group, where it has no fieldset to say them. */
  describedBy: string | undefined
}

function Conditional({ block, id, children }: Pick<ChoiceRow, 'block' | 'id'> & { children: Slot }) {
  return (
    <div class={`${block}__conditional`} id={`conditional-${id}`}>
      {children}
    </div>
  )
}

/** One radio or checkbox with its label and hint. */
export function ChoiceItem({
  choice,
  block,
  type,
  id,
  name,
  checked,
  disabled,
  describedBy,
}: ChoiceRow & { choice: Choice }) {
  const hint = choice.hint ? { id: `${id}-item-hint`, ...withText(choice.hint) } : undefined
  return (
    <>
      <div class={`${block}__item`}>
        <input
          class={`${block}__input`}
          aria-describedby={classNames(describedBy, hint?.id) || undefined}
          {...{ id, name, type, value: choice.value, checked, disabled }}
          {...choice.attributes}
        />
        <Label text={choice.text} for={id} classes={`${block}__label`} />
        {hint && <Hint {...hint} classes={classNames(`${block}__hint`, hint.classes)} />}
      </div>
      {choice.conditional && <Conditional {...{ block, id }}>{choice.conditional}</Conditional>}
    </>
  )
}
