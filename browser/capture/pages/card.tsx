import { codeLength } from '../../../src/outreach/offline/wire.ts'
import { readShortCode } from '../../../src/platform/short-code/letters.ts'
import { capture } from '../captured.ts'
import { useChecked } from '../checking.ts'
import { useDraft } from '../drafts.ts'
import { useSetting } from '../setting.ts'
import { Field } from './field.tsx'
import { Problems } from './problems.tsx'
import { SaveBar } from './save-bar.tsx'

/** A card from the pile: its number stands for this person from now on, and says nothing about them. */
export function CardPage({ conversation }: { conversation: string }) {
  const { say, phone, go, sendSoon } = useSetting()
  const { typed, set, drop } = useDraft(`card/${conversation}`, () => ({}))
  const code = typed.code?.[0] ?? ''
  const { wrong, save } = useChecked(
    () => (readShortCode(code, codeLength) === null ? { code: say('card-wrong') } : {}),
    async () => {
      await capture(phone, 'card', { code: [code.trim()] }, { conversation })
      drop()
      sendSoon()
      go(`after/${conversation}`)
    },
  )
  return (
    <>
      <Problems wrong={wrong} />
      <h1 class="nhsuk-heading-l">{say('give-card')}</h1>
      <p>{say('card-about')}</p>
      <Field
        name="code"
        label={say('card-code')}
        width={10}
        keys={{ autocapitalize: 'characters', spellcheck: false }}
        value={code}
        type={(now) => set({ code: [now] })}
        wrong={wrong}
      />
      <SaveBar save={save} back={`#after/${conversation}`} leave="no-card" left={drop} />
    </>
  )
}
