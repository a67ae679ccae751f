import { useState } from 'preact/hooks'
import type { ReadyRound } from '../../../src/outreach/offline/ready-shape.ts'
import type { Round } from '../box.ts'
import { capture, type Typed } from '../captured.ts'
import { useChecked } from '../checking.ts'
import { dayNow, typedDay } from '../day.ts'
import { Icon } from '../icons.tsx'
import { useOnce } from '../once.ts'
import { roundsOf } from '../phone.ts'
import { type Setting, useSetting } from '../setting.ts'
import { madeAt } from '../uuid.ts'
import { Chips } from './chips.tsx'
import { Colleagues } from './colleagues.tsx'
import { Pick } from './pick.tsx'
import { Problem, Problems, problemOf } from './problems.tsx'
import { Where } from './where.tsx'

interface Answers {
  setting: string
  venue: string
  ward: string
  partner: string
  colleagues: string[]
}

async function start({ phone, state, go, sendSoon }: Setting, answers: Answers): Promise<void> {
  const day = dayNow()
  const given = Object.entries(answers).map(([name, value]) => [name, [value].flat().filter((each) => each !== '')])
  const said: Typed = { ...typedDay(day), ...Object.fromEntries(given.filter(([, values]) => values?.length !== 0)) }
  const venue = state.ready?.lists.venue.find(({ value }) => value === answers.venue)
  const begun = (id: string): Round => ({
    id,
    day,
    setting: answers.setting,
    venue: venue?.value ?? null,
    ward: answers.ward || (venue?.ward ?? null),
    tallies: { spoken: 0, declined: 0, notNow: 0 },
    conversations: 0,
  })
  await phone.leave()
  await capture(phone, 'round', said, {}, (id) => () => begun(id))
  sendSoon()
  go('')
}

/** The rest may be left as it is. */
function Rest({ answers, set }: { answers: Answers; set(part: Partial<Answers>): void }) {
  const { say, state } = useSetting()
  const lists = state.ready?.lists
  const near = lists?.venue.filter((venue) => venue.setting === null || venue.setting === answers.setting) ?? []
  return (
    <>
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
        choices={lists?.ward ?? []}
        value={answers.ward}
        pick={(ward) => set({ ward })}
      />
      <Pick
        name="partner"
        label={say('which-partner')}
        choices={lists?.partner ?? []}
        value={answers.partner}
        pick={(partner) => set({ partner })}
      />
    </>
  )
}

/** Two rounds in one kind of place are told apart by when they were opened, which their ids say. */
function Opened({ id }: Pick<ReadyRound, 'id'>) {
  const { say, language } = useSetting()
  const at = madeAt(id)
  if (!at) return null
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at)
  return (
    <>
      {say('opened-at', { time })}
      <br />
    </>
  )
}

/** The worker's other rounds of today, their colleagues' among them. */
function Todays() {
  const { say, state, phone, go } = useSetting()
  const once = useOnce()
  const { ready, round, health } = state
  const others = ready?.today === dayNow(health.behind) ? roundsOf(ready).filter(({ id }) => id !== round?.id) : []
  const goOn = async (other: ReadyRound) => {
    await phone.leave(other)
    go('')
  }
  if (others.length === 0) return null
  return (
    <>
      <h2 class="nhsuk-heading-m">{say('todays')}</h2>
      <ul class="kith-acts">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" class="kith-act" onClick={() => void once(() => goOn(other))}>
              <Icon of={other.setting} />
              <span>
                <Where round={other} />
                <br />
                <Opened id={other.id} />
                {say('talks', { n: other.conversations })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One tap says where. */
export function NewRoundPage() {
  const setting = useSetting()
  const { say, state } = setting
  const partner = state.ready?.partner ?? ''
  const [answers, change] = useState<Answers>({ setting: '', venue: '', ward: '', partner, colleagues: [] })
  const set = (part: Partial<Answers>) => change({ ...answers, ...part })
  const { wrong, save } = useChecked(
    () => (answers.setting === '' ? { setting: say('setting-missing') } : {}),
    () => start(setting, answers),
  )
  return (
    <>
      <Problems wrong={wrong} />
      <h1 class="nhsuk-heading-l">{say('start-round')}</h1>
      {state.health.lasts === false && <p class="nhsuk-hint">{say('may-be-deleted')}</p>}
      <Todays />
      <fieldset class="nhsuk-fieldset nhsuk-form-group" aria-describedby={problemOf('setting', wrong)}>
        <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{say('which-setting')}</legend>
        <Problem name="setting" wrong={wrong} />
        <Chips
          name="setting"
          one
          choices={state.ready?.lists.setting ?? []}
          picked={[answers.setting]}
          pick={([value = '']) => set({ setting: value, venue: '' })}
        />
      </fieldset>
      <Rest {...{ answers, set }} />
      <Colleagues picked={answers.colleagues} pick={(colleagues) => set({ colleagues })} />
      <button type="button" class="nhsuk-button kith-big" onClick={save}>
        {say('start')}
      </button>
    </>
  )
}
