import { useState } from 'preact/hooks'
import { capture } from '../captured.ts'
import { useSetting } from '../setting.ts'
import { SaveBar } from './save-bar.tsx'

/** A card from the pile: its number stands for this person from now on, and says nothing about them. */
export function CardPage({ conversation }: { conversation: string }) {
  const { say, phone, go, sendSoon } = useSetting()
  const [code, type] = useState('')
  const save = async () => {
    await capture(phone, 'card', { code: [code.trim()] }, { conversation })
    sendSoon()
    go(`after/${conversation}`)
  }
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('give-card')}</h1>
      <p>{say('card-about')}</p>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="code">
          {say('card-code')}
        </label>
        <input
          class="nhsuk-input nhsuk-input--width-10"
          id="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={code}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <SaveBar save={save} disabled={code.trim() === ''} back={`#after/${conversation}`} leave="no-card" />
    </>
  )
}
