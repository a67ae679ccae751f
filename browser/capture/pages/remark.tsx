import { useState } from 'preact/hooks'
import { longestRemark } from '../../../src/outreach/offline/wire.ts'
import type { Typed } from '../captured.ts'
import type { Wrong } from '../checking.ts'
import { leadsToSomebody } from '../remark.ts'
import type { Say } from '../say.ts'
import { useSetting } from '../setting.ts'
import { groupClass, Problem, problemOf } from './problems.tsx'

export const remarkWrong = ({ remark = [] }: Typed, say: Say): Wrong =>
  remark.some(leadsToSomebody) ? { remark: say('remark-leads') } : {}

/** In their own words, without a name; what would lead to somebody is told while it is typed. */
export function Remark({ typed, set }: { typed: Typed; set(part: Typed): void }) {
  const { say } = useSetting()
  const words = typed.remark?.[0] ?? ''
  const [begun] = useState(words !== '')
  const wrong = remarkWrong(typed, say)
  return (
    <details class="kith-fold" open={begun}>
      <summary class="kith-fold__title">{say('remark')}</summary>
      <div class={groupClass('remark', wrong)}>
        <label class="nhsuk-label" for="remark">
          {say('remark-about')}
        </label>
        <div role="alert">
          <Problem name="remark" wrong={wrong} />
        </div>
        <textarea
          class="nhsuk-textarea"
          id="remark"
          rows={3}
          maxLength={longestRemark}
          autocomplete="off"
          dir="auto"
          aria-describedby={problemOf('remark', wrong)}
          value={words}
          onInput={({ currentTarget: { value } }) => set({ remark: value.trim() === '' ? [] : [value] })}
        />
      </div>
    </details>
  )
}
