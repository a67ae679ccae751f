import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

/** What a press sends, and what the button is called for those who do not see its sign. */
export interface TallyStep {
  name: string
  value: string
  ariaLabel: string
}

export interface TallyProps extends Root {
  id: string
  label: Slot
  count: number
  less: TallyStep
  more: TallyStep
}

function Step({ step, icon, classes }: { step: TallyStep; icon: IconName; classes?: string }) {
  return (
    <button
      type="submit"
      class={classNames('kith-tally__step', classes)}
      name={step.name}
      value={step.value}
      aria-label={step.ariaLabel}
    >
      <Icon name={icon} />
    </button>
  )
}

/** Counting with one thumb, inside a form of the page. */
export function Tally({ id, label, count, less, more, classes, attributes }: TallyProps) {
  const labelId = `${id}-label`
  return (
    <div class={classNames('kith-tally', classes)} id={id} role="group" aria-labelledby={labelId} {...attributes}>
      <span class="kith-tally__label" id={labelId}>
        {label}
      </span>
      <Step step={less} icon="minus" classes="kith-tally__step--less" />
      <output class="kith-tally__count">{count}</output>
      <Step step={more} icon="plus" />
    </div>
  )
}
