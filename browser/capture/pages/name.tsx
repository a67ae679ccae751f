import { inWesternDigits } from '../../../src/platform/input/digits.ts'
import { capture, type Typed } from '../captured.ts'
import { useChecked, type Wrong } from '../checking.ts'
import { useDraft } from '../drafts.ts'
import { type Setting, useSetting } from '../setting.ts'
import { giveUpSending, nameGiven, wishedFor } from '../to-send.ts'
import { Chips } from './chips.tsx'
import { ConsentsAloud, readFirst } from './consents-aloud.tsx'
import { Field } from './field.tsx'
import { Problem, Problems, problemOf } from './problems.tsx'
import { SaveBar } from './save-bar.tsx'

const digits = (text: string) => inWesternDigits(text).replace(/\D/g, '').length

/** What can be told here. The rest is checked by the server, which keeps what it cannot record. */
function wrongIn(typed: Typed, say: Setting['say']): Wrong {
  const [name = '', channel = '', reach = ''] = ['name', 'channel', 'reach'].map((each) => typed[each]?.[0]?.trim())
  const wrong: Record<string, string> = {}
  if (name === '') wrong.name = say('name-missing')
  if (channel === '') wrong.channel = say('channel-missing')
  if (reach === '') wrong.reach = say('reach-missing')
  else if (['text', 'call'].includes(channel) && digits(reach) < 9) wrong.reach = say('reach-number')
  else if (channel === 'email' && !reach.includes('@')) wrong.reach = say('reach-email')
  if (!typed.consents?.includes('keep')) wrong['consent-keep'] = say('consent-missing')
  return wrong
}

interface AskingProps {
  typed: Typed
  wrong: Wrong
  set(part: Typed): void
}

function Text({ name, label, typed, wrong, set }: AskingProps & { name: string; label: string }) {
  return (
    <Field
      {...{ name, label, wrong }}
      keys={{ dir: 'auto' }}
      value={typed[name]?.[0] ?? ''}
      type={(value) => set({ [name]: [value] })}
    />
  )
}

function Channels({ typed, set, wrong }: AskingProps) {
  const { say, state } = useSetting()
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group" aria-describedby={problemOf('channel', wrong)}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{say('which-channel')}</legend>
      <Problem name="channel" wrong={wrong} />
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

/** Seals it, so that it can be read on this phone no more. */
async function save({ phone, go, sendSoon }: Setting, conversation: string, typed: Typed): Promise<void> {
  await capture(phone, 'name', typed, { conversation })
  const toSend = wishedFor(conversation)
  nameGiven(conversation)
  if (toSend) await capture(phone, 'offer', { what: [toSend.target], how: ['text'] }, { conversation })
  sendSoon()
  go(`card/${conversation}`)
}

/** Only for somebody who wants to be contacted. */
export function NamePage({ conversation }: { conversation: string }) {
  const setting = useSetting()
  const { say } = setting
  const draft = useDraft(`name/${conversation}`, () => ({ how: ['spoken'], readIn: readFirst(setting) }))
  const { typed, set, drop } = draft
  const checked = useChecked(
    () => wrongIn(typed, say),
    () => save(setting, conversation, typed).then(drop),
  )
  const { wrong } = checked
  const toSend = wishedFor(conversation)
  const asking = { typed, set, wrong }
  return (
    <>
      <Problems wrong={wrong} />
      <h1 class="nhsuk-heading-l">{say('take-name')}</h1>
      {draft.again && <p>{say('half-typed')}</p>}
      {toSend && <p>{say('name-to-send', { what: toSend.title })}</p>}
      <ConsentsAloud {...asking} />
      <Text name="name" label={say('their-name')} {...asking} />
      <Channels {...asking} />
      <Text name="reach" label={say('their-reach')} {...asking} />
      <SaveBar
        save={checked.save}
        label="save-name"
        back={`#after/${conversation}`}
        left={() => {
          giveUpSending(conversation)
          drop()
        }}
      />
    </>
  )
}
