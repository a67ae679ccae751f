import { longestRemark } from '../../../src/outreach/offline/wire.ts'
import { inWesternDigits } from '../../../src/platform/input/digits.ts'
import type { Typed } from '../captured.ts'
import { useSetting } from '../setting.ts'

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i
const number = /\d(?:[ ()-]*\d){7,}/

/** What could lead to somebody, as far as a phone can tell: a number, a postcode, an e-mail address. */
export function leadsToSomebody(said: string): boolean {
  const words = inWesternDigits(said)
  return /\S@\S/.test(words) || number.test(words) || postcode.test(words)
}

/** In their own words, without a name. The server looks again, and keeps for its worker what should not be there. */
export function Remark({ typed, set }: { typed: Typed; set(part: Typed): void }) {
  const { say } = useSetting()
  const words = typed.remark?.[0] ?? ''
  const wrong = leadsToSomebody(words)
  return (
    <details class="kith-fold">
      <summary class="kith-fold__title">{say('remark')}</summary>
      <div class={wrong ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
        <label class="nhsuk-label" for="remark">
          {say('remark-about')}
        </label>
        {wrong && (
          <span class="nhsuk-error-message" role="alert" id="remark-problem">
            {say('remark-leads')}
          </span>
        )}
        <textarea
          class="nhsuk-textarea"
          id="remark"
          rows={3}
          maxLength={longestRemark}
          autocomplete="off"
          dir="auto"
          aria-describedby={wrong ? 'remark-problem' : undefined}
          value={words}
          onInput={({ currentTarget: { value } }) => set({ remark: value.trim() === '' ? [] : [value] })}
        />
      </div>
    </details>
  )
}
