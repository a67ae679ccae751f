import type { ReadyRound } from '../../../src/outreach/offline/ready-shape.ts'
import { useSetting } from '../setting.ts'

/** Where a round is: the place, or else what kind of place. */
export function Where({ round }: { round: Pick<ReadyRound, 'venue' | 'setting'> }) {
  const { state } = useSetting()
  const lists = state.ready?.lists
  const named = (list: readonly { value: string; label: string }[] = [], value: string | null) =>
    list.find((each) => each.value === value)?.label
  return <bdi>{named(lists?.venue, round.venue) ?? named(lists?.setting, round.setting) ?? round.setting}</bdi>
}
