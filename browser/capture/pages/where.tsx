import type { ReadyRound } from '../../../src/outreach/offline/ready-shape.ts'
import { useSetting } from '../setting.ts'

/** Where a round is: the place, whose name is in no language, or else what kind of place. */
export function Where({ round }: { round: Pick<ReadyRound, 'venue' | 'setting'> }) {
  const { ready } = useSetting().state
  const named = (list: readonly { value: string; label: string }[] = [], value: string | null) =>
    list.find((each) => each.value === value)?.label
  const place = named(ready?.lists.venue, round.venue)
  return (
    <bdi lang={place ? '' : ready?.language}>
      {place ?? named(ready?.lists.setting, round.setting) ?? round.setting}
    </bdi>
  )
}
