import { useState } from 'preact/hooks'
import { inWesternDigits } from '../../../src/platform/input/digits.ts'
import type { Round } from '../box.ts'
import { countOn } from '../counting.ts'
import { useSetting } from '../setting.ts'
import { SaveBar } from './save-bar.tsx'

/** A room of forty: nobody was talked with one by one, so only the count goes up. */
export function HeadsPage({ round }: { round: Round }) {
  const { say, phone, go, sendSoon } = useSetting()
  const [typed, type] = useState('')
  const heads = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null
  const save = async () => {
    if (heads !== null) await phone.changeRound(countOn(round, 'spoken', heads))
    sendSoon()
    go('')
  }
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('heads-only')}</h1>
      <p>{say('heads-about')}</p>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="heads">
          {say('heads')}
        </label>
        <input
          class="nhsuk-input nhsuk-input--width-4"
          id="heads"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          onInput={(event) => type(inWesternDigits(event.currentTarget.value))}
        />
      </div>
      <SaveBar save={save} disabled={heads === null} back="#now" />
    </>
  )
}
