import { useEffect, useRef, useState } from 'preact/hooks'
import { inWesternDigits } from '../../../src/platform/input/digits.ts'
import { capture, type Typed } from '../captured.ts'
import { useOnce } from '../once.ts'
import { type Setting, useSetting } from '../setting.ts'
import { giveUpSending, nameGiven, wishedFor } from '../to-send.ts'
import { Chips } from './chips.tsx'
import { ConsentsAloud, readFirst } from './consents-aloud.tsx'

type Wrong = Record<string, string>

const digits = (text: string) => inWesternDigits(text).replace(/\D/g, '').length

/** What can be told here. The rest is checked by the server, which keeps what it cannot record. */
function wrongIn(typed: Typed, say: Setting['say']): Wrong {
  const [name = '', channel = '', reach = ''] = ['name', 'channel', 'reach'].map((each) => typed[each]?.[0]?.trim())
  const wrong: Wrong = {}
  if (name === '') wrong.name = say('name-missing')
  if (channel === '') wrong.channel = say('channel-missing')
  if (reach === '') wrong.reach = say('reach-missing')
  else if (['text', 'call'].includes(channel) && digits(reach) < 9) wrong.reach = say('reach-number')
  else if (channel === 'email' && !reach.includes('@')) wrong.reach = say('reach-email')
  if (!typed.consents?.includes('keep')) wrong.consents = say('consent-missing')
  return wrong
}

interface TextProps {
  name: string
  label: string
  typed: Typed
  wrong: Wrong
  set(part: Typed): void
}

function Text({ name, label, typed, wrong, set }: TextProps) {
  const problem = wrong[name]
  return (
    <div class={problem ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label class="nhsuk-label" for={name}>
        {label}
      </label>
      {problem && (
        <span class="nhsuk-error-message" id={`${name}-problem`}>
          {problem}
        </span>
      )}
      <input
        class={problem ? 'nhsuk-input nhsuk-input--error' : 'nhsuk-input'}
        id={name}
        name={name}
        autocomplete="off"
        dir="auto"
        value={typed[name]?.[0] ?? ''}
        aria-describedby={problem ? `${name}-problem` : undefined}
        aria-invalid={problem !== undefined}
        onInput={(event) => set({ [name]: [event.currentTarget.value] })}
      />
    </div>
  )
}

/** Seen and read out each time that saving is tried: the button stands far below. */
function Problems({ wrong }: { wrong: Wrong }) {
  const { say } = useSetting()
  const entries = Object.entries(wrong)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [wrong])
  if (entries.length === 0) return null
  return (
    <div class="nhsuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="nhsuk-heading-s">{say('something-missing')}</h2>
      <ul class="nhsuk-list">
        {entries.map(([name, problem]) => (
          <li key={name}>
            <a href={`#name-${name}`} onClick={(event) => focusOn(event, name)}>
              {problem}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusOn(event: Event, name: string): void {
  event.preventDefault()
  const ways = [`#${name}`, `[name="${name}"]`, '#consent-keep']
  const field = ways.map((way) => document.querySelector<HTMLElement>(way)).find((found) => found !== null)
  field?.focus()
}

function Channels({ typed, set, wrong }: Omit<TextProps, 'name' | 'label'>) {
  const { say, state } = useSetting()
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group" aria-describedby={wrong.channel ? 'channel-problem' : undefined}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{say('which-channel')}</legend>
      {wrong.channel && (
        <span class="nhsuk-error-message" id="channel-problem">
          {wrong.channel}
        </span>
      )}
      <Chips
        name="channel"
        one
        pictures={false}
        choices={state.ready?.lists.channel ?? []}
        picked={typed.channel ?? []}
        pick={(channel) => set({ channel })}
      />
    </fieldset>
  )
}

/** Checks what can be checked here; then seals it, so that it can be read on this phone no more. */
function useSaving(conversation: string, typed: Typed) {
  const { say, phone, go, sendSoon } = useSetting()
  const [wrong, tell] = useState<Wrong>({})
  const once = useOnce()
  const save = async () => {
    const found = wrongIn(typed, say)
    tell(found)
    if (Object.keys(found).length > 0) return
    await once(async () => {
      await capture(phone, 'name', typed, { conversation })
      const toSend = wishedFor(conversation)
      nameGiven(conversation)
      if (toSend) await capture(phone, 'offer', { what: [toSend.target], how: ['text'] }, { conversation })
      sendSoon()
      go(`card/${conversation}`)
    })
  }
  return { wrong, save }
}

/** Only for somebody who wants to be contacted. */
export function NamePage({ conversation }: { conversation: string }) {
  const setting = useSetting()
  const { say } = setting
  const [typed, change] = useState<Typed>(() => ({ how: ['spoken'], readIn: readFirst(setting) }))
  const { wrong, save } = useSaving(conversation, typed)
  const toSend = wishedFor(conversation)
  const asking = { typed, set: (part: Typed) => change({ ...typed, ...part }), wrong }
  return (
    <>
      <Problems wrong={wrong} />
      <h1 class="nhsuk-heading-l">{say('take-name')}</h1>
      {toSend && <p>{say('name-to-send', { what: toSend.title })}</p>}
      <ConsentsAloud {...asking} problem={wrong.consents} />
      <Text name="name" label={say('their-name')} {...asking} />
      <Channels {...asking} />
      <Text name="reach" label={say('their-reach')} {...asking} />
      <div class="kith-save">
        <button type="button" class="nhsuk-button kith-big" onClick={() => void save()}>
          {say('save-name')}
        </button>
        <a href={`#after/${conversation}`} onClick={() => giveUpSending(conversation)}>
          {say('cancel')}
        </a>
      </div>
    </>
  )
}
