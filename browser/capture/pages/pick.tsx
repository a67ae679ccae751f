import type { Choice } from '../../../src/outreach/offline/ready-shape.ts'
import { useSetting } from '../setting.ts'

interface PickProps {
  name: string
  label: string
  choices: readonly Choice[]
  value: string
  pick(value: string): void
}

/** One of a long list of names, which are in no language. */
export function Pick({ name, label, choices, value, pick }: PickProps) {
  const { say } = useSetting()
  if (choices.length === 0) return null
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      <select
        class="nhsuk-select"
        id={name}
        name={name}
        value={value}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="">{say('not-said')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} dir="auto" lang="">
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
