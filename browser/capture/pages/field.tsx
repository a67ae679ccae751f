import type { InputHTMLAttributes } from 'preact'
import type { Wrong } from '../checking.ts'
import { groupClass, Problem, problemOf } from './problems.tsx'

interface FieldProps {
  name: string
  label: string
  wrong: Wrong
  value: string
  type(typed: string): void
  /** In letters: as wide as what belongs in it. */
  width?: 4 | 10
  /** What the keyboard should know. */
  keys?: InputHTMLAttributes<HTMLInputElement>
}

/** One box to type in, with what is wrong with it. */
export function Field({ name, label, wrong, value, type, width, keys }: FieldProps) {
  const problem = problemOf(name, wrong)
  const look = ['nhsuk-input', problem && 'nhsuk-input--error', width && `nhsuk-input--width-${width}`]
  return (
    <div class={groupClass(name, wrong)}>
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      <Problem {...{ name, wrong }} />
      <input
        class={look.filter(Boolean).join(' ')}
        id={name}
        autocomplete="off"
        value={value}
        aria-describedby={problem}
        aria-invalid={problem !== undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        {...keys}
      />
    </div>
  )
}
