import { useEffect, useState } from 'preact/hooks'
import type { Choice } from '../../../src/outreach/offline/ready-shape.ts'
import { askTeam } from '../server.ts'
import { useSetting } from '../setting.ts'
import { Chips } from './chips.tsx'

interface ColleaguesProps {
  picked: readonly string[]
  pick(colleagues: string[]): void
}

/** Who came along, where there is a signal: their names are asked for here and stay in memory, as those of nobody lie on a phone. */
export function Colleagues({ picked, pick }: ColleaguesProps) {
  const { say, phone } = useSetting()
  const [team, tell] = useState<Choice[] | null | undefined>(undefined)
  useEffect(() => void askTeam(phone.base).then(tell), [phone])
  if (team === null) return <p class="nhsuk-hint">{say('colleagues-later')}</p>
  if (team === undefined || team.length === 0) return null
  return (
    <details class="kith-fold">
      <summary class="kith-fold__title">{say('colleagues')}</summary>
      <fieldset class="nhsuk-fieldset nhsuk-form-group">
        <legend class="nhsuk-u-visually-hidden">{say('colleagues')}</legend>
        <p class="nhsuk-hint">{say('colleagues-not-kept')}</p>
        <Chips
          name="colleagues"
          pictures={false}
          choices={team.map((each) => ({ ...each, lang: '' }))}
          {...{ picked, pick }}
        />
      </fieldset>
    </details>
  )
}
