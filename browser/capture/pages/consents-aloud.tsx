import type { Aloud } from '../../../src/outreach/offline/ready-shape.ts'
import type { Typed } from '../captured.ts'
import type { Wrong } from '../checking.ts'
import { type Setting, useSetting } from '../setting.ts'
import { Chips } from './chips.tsx'
import { Problem, problemOf } from './problems.tsx'

interface ConsentsProps {
  typed: Typed
  set(part: Typed): void
  wrong: Wrong
}

/** The words stand large, in the person's language and direction, to be read aloud or held out. */
function Purposes({ aloud, typed, set }: Omit<ConsentsProps, 'wrong'> & { aloud: Aloud }) {
  const picked = typed.consents ?? []
  const toggle = (value: string) =>
    set({ consents: picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value] })
  return (
    <>
      {aloud.purposes.map(({ value, label, words }) => (
        <div key={value} class="kith-consent" lang={aloud.language} dir={aloud.dir}>
          <input
            type="checkbox"
            class="kith-consent__tick"
            id={`consent-${value}`}
            checked={picked.includes(value)}
            onChange={() => toggle(value)}
          />
          <label class="kith-consent__words" for={`consent-${value}`}>
            <b>{label}</b>
            <span class="kith-consent__aloud">{words}</span>
          </label>
        </div>
      ))}
    </>
  )
}

/** Read in the worker's own language, where that is one of them, until the worker says otherwise. */
export function readFirst({ state, language }: Pick<Setting, 'state' | 'language'>): string[] {
  const all = state.ready?.aloud ?? []
  const own = all.find((each) => each.language === language.split('-')[0]) ?? all[0]
  return own ? [own.language] : []
}

/** Each purpose with a tick of its own, after the words for it have been heard. */
export function ConsentsAloud({ typed, set, wrong }: ConsentsProps) {
  const { say, state } = useSetting()
  const all = state.ready?.aloud ?? []
  const chosen = typed.readIn?.[0] ?? ''
  const aloud = all.find((each) => each.language === chosen) ?? all[0]
  if (!aloud) return null
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group" aria-describedby={problemOf('consent-keep', wrong)}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{say('read-aloud')}</legend>
      <fieldset class="nhsuk-fieldset nhsuk-form-group">
        <legend class="nhsuk-label">{say('read-in')}</legend>
        <Chips
          name="readIn"
          one
          pictures={false}
          choices={all.map(({ language: value, name }) => ({ value, label: name, lang: value }))}
          picked={[chosen]}
          pick={(readIn) => set({ readIn })}
        />
      </fieldset>
      {aloud.drafted && <p class="kith-consent__drafted">{say('drafted')}</p>}
      <Problem name="consent-keep" wrong={wrong} />
      <Purposes {...{ aloud, typed, set }} />
    </fieldset>
  )
}
