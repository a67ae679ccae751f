import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface DialChoice {
  text: Slot
  value: string
  /** A drawing beside the words, never in their place. */
  picture?: Slot
  /** How things are now. */
  current?: boolean | undefined
}

export interface DialProps extends Root {
  /** Names the group, such as "How much do you want to do?". */
  ariaLabel: string
  /** The name that each button sends with its value. */
  name: string
  choices: readonly DialChoice[]
}

/** More, less, something else, rest, stop: one press each, inside a form of the page. */
export function Dial({ ariaLabel, name, choices, ...root }: DialProps) {
  return (
    <div
      class={classNames('kith-dial', root.classes)}
      id={root.id}
      role="group"
      aria-label={ariaLabel}
      {...root.attributes}
    >
      {choices.map(({ text, value, picture, current }) => (
        <button
          type="submit"
          class="kith-dial__choice"
          name={name}
          value={value}
          aria-pressed={current === undefined ? undefined : current}
        >
          {picture}
          {text}
        </button>
      ))}
    </div>
  )
}
