import type { Choice } from '../../../src/outreach/offline/ready-shape.ts'
import { Icon } from '../icons.tsx'
import { useSetting } from '../setting.ts'

interface ChipsProps {
  name: string
  /** In the language that the phone was given its lists in, unless they say otherwise: a name is in none, which is ''. */
  choices: readonly (Choice & { lang?: string })[]
  picked: readonly string[]
  pick(picked: string[]): void
  /** One of them only. */
  one?: boolean
  pictures?: boolean
}

function changed({ picked, one = false }: ChipsProps, value: string): string[] {
  if (one) return [value]
  return picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value]
}

/** Pictures with words, each big enough for a thumb; under each lies a real checkbox or radio. */
export function Chips(props: ChipsProps) {
  const { name, choices, picked, pick, one = false, pictures = true } = props
  const { ready } = useSetting().state
  return (
    <ul class="kith-chips" lang={ready?.language}>
      {choices.map(({ value, label, lang }) => (
        <li key={value} class="kith-chips__chip">
          <input
            class="kith-chips__input"
            type={one ? 'radio' : 'checkbox'}
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={picked.includes(value)}
            onChange={() => pick(changed(props, value))}
          />
          <label class="kith-chips__label" for={`${name}-${value}`}>
            {pictures && (
              <span class="kith-chips__picture">
                <Icon of={value} />
              </span>
            )}
            <bdi lang={lang}>{label}</bdi>
          </label>
        </li>
      ))}
    </ul>
  )
}
