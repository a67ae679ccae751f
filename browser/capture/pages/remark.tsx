import { longestRemark } from '../../../src/outreach/offline/wire.ts'
import type { Typed } from '../captured.ts'
import { leadsToSomebody } from '../remark.ts'
import { useSetting } from '../setting.ts'

/** In their own words, without a name. */
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
