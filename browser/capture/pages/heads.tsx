import { mostCounted } from '../../../src/outreach/rules.ts'
import type { Round } from '../box.ts'
import { useChecked } from '../checking.ts'
import { countOn } from '../counting.ts'
import { useDraft } from '../drafts.ts'
import { headCount } from '../head-count.ts'
import { useSetting } from '../setting.ts'
import { Field } from './field.tsx'
import { Problems } from './problems.tsx'
import { SaveBar } from './save-bar.tsx'

/** A room of forty: nobody was talked with one by one, so only the count goes up. */
export function HeadsPage({ round }: { round: Round }) {
  const { say, phone, go, sendSoon } = useSetting()
  const { typed, set, drop } = useDraft(`heads/${round.id}`, () => ({}))
  const value = typed.heads?.[0] ?? ''
  const heads = headCount(value, mostCounted)
  const { wrong, save } = useChecked(
    () => (heads === null ? { heads: say('heads-wrong', { most: mostCounted }) } : {}),
    async () => {
      await phone.changeRound(countOn(round, 'spoken', heads ?? 0))
      drop()
      sendSoon()
      go('')
    },
  )
  return (
    <>
      <Problems wrong={wrong} />
      <h1 class="nhsuk-heading-l">{say('heads-only')}</h1>
      <p>{say('heads-about')}</p>
      <Field
        name="heads"
        label={say('heads')}
        width={4}
        keys={{ inputMode: 'numeric' }}
        type={(now) => set({ heads: [now] })}
        {...{ wrong, value }}
      />
      <SaveBar save={save} back="#now" left={drop} />
    </>
  )
}
