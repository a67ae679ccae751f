import { useState } from 'preact/hooks'
import type { Choice } from '../../../src/outreach/offline/ready-shape.ts'
import { capture } from '../captured.ts'
import { type Setting, useSetting } from '../setting.ts'
import { Chips } from './chips.tsx'

interface Answers {
  setting: string
  venue: string
  ward: string
  partner: string
}

const two = (n: number) => String(n).padStart(2, '0')

/** The day by the phone's own calendar: the server sets it right by how far the clock is off. */
function today(): { day: string; typed: Record<string, string[]> } {
  const now = new Date()
  const [year, month, date] = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())]
  return {
    day: `${year}-${month}-${date}`,
    typed: { 'day-year': [year], 'day-month': [month], 'day-day': [date] },
  }
}

async function start({ phone, state, go, sendSoon }: Setting, answers: Answers): Promise<void> {
  const { day, typed } = today()
  const given = Object.entries(answers).filter(([, value]) => value !== '')
  const id = await capture(phone, 'round', {
    ...typed,
    ...Object.fromEntries(given.map(([name, value]) => [name, [value]])),
  })
  const venue = state.ready?.lists.venue.find(({ value }) => value === answers.venue)
  const tallies = { spoken: 0, declined: 0, notNow: 0 }
  await phone.keepRound({
    id,
    day,
    setting: answers.setting,
    venue: venue?.value ?? null,
    ward: answers.ward || (venue?.ward ?? null),
    tallies,
    uncounted: false,
    conversations: 0,
  })
  sendSoon()
  go('')
}

interface PickProps {
  name: string
  label: string
  choices: readonly Choice[]
  value: string
  pick(value: string): void
}

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
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One tap says where; the rest may be left as it is. */
export function NewRoundPage() {
  const setting = useSetting()
  const { say, state } = setting
  const lists = state.ready?.lists
  const [answers, change] = useState<Answers>({ setting: '', venue: '', ward: '', partner: state.ready?.partner ?? '' })
  const set = (part: Partial<Answers>) => change({ ...answers, ...part })
  if (!lists) return null
  const near = lists.venue.filter((venue) => venue.setting === null || venue.setting === answers.setting)
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('start-round')}</h1>
      <fieldset class="nhsuk-fieldset nhsuk-form-group">
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{say('which-setting')}</legend>
        <Chips
          name="setting"
          one
          choices={lists.setting}
          picked={[answers.setting]}
          pick={([value = '']) => set({ setting: value, venue: '' })}
        />
      </fieldset>
      <Pick
        name="venue"
        label={say('which-venue')}
        choices={near}
        value={answers.venue}
        pick={(venue) => set({ venue })}
      />
      <Pick
        name="ward"
        label={say('which-ward')}
        choices={lists.ward}
        value={answers.ward}
        pick={(ward) => set({ ward })}
      />
      <Pick
        name="partner"
        label={say('which-partner')}
        choices={lists.partner}
        value={answers.partner}
        pick={(partner) => set({ partner })}
      />
      <button
        type="button"
        class="nhsuk-button kith-big"
        disabled={answers.setting === ''}
        onClick={() => void start(setting, answers)}
      >
        {say('start')}
      </button>
    </>
  )
}
