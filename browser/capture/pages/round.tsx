import type { Tallied } from '../../../src/outreach/offline/ready-shape.ts'
import type { Round } from '../box.ts'
import { Icon } from '../icons.tsx'
import { useSetting } from '../setting.ts'

const tallies = [
  ['spoken', 'spoke'],
  ['declined', 'declined'],
  ['notNow', 'not-now'],
] as const

interface TallyProps {
  round: Round
  name: keyof Tallied
  code: (typeof tallies)[number][1]
}

function Tally({ round, name, code }: TallyProps) {
  const { say, phone } = useSetting()
  const count = round.tallies[name]
  const add = (more: number) =>
    void phone.attempt(() =>
      phone.changeRound((now = round) => {
        if (now.id !== round.id) return null
        const tallies = { ...now.tallies, [name]: Math.max(0, now.tallies[name] + more) }
        return { ...now, tallies, uncounted: true }
      }),
    )
  return (
    <li class="kith-tallies__one">
      <button type="button" class="kith-tallies__more" onClick={() => add(1)}>
        <Icon of={code} />
        <span class="kith-tallies__name">{say(`tally-${code}`)}</span>
        <span class="kith-tallies__count">{count}</span>
      </button>
      <button type="button" class="kith-tallies__less" disabled={count === 0} onClick={() => add(-1)}>
        −1 <span class="nhsuk-u-visually-hidden">{say(`tally-${code}`)}</span>
      </button>
    </li>
  )
}

function Where({ round }: { round: Round }) {
  const { state } = useSetting()
  const lists = state.ready?.lists
  const named = (list: readonly { value: string; label: string }[] = [], value: string | null) =>
    list.find((each) => each.value === value)?.label
  return <>{named(lists?.venue, round.venue) ?? named(lists?.setting, round.setting) ?? round.setting}</>
}

/** Today's round: talk first, then count. */
export function RoundPage({ round }: { round: Round }) {
  const { say, go } = useSetting()
  return (
    <>
      <h1 class="nhsuk-heading-l">
        <Where round={round} />
      </h1>
      <button type="button" class="nhsuk-button kith-big" onClick={() => go('talk')}>
        {say('new-talk')}
      </button>
      <p>{say('talks', { n: round.conversations })}</p>
      <h2 class="nhsuk-heading-m">{say('count-everyone')}</h2>
      <ul class="kith-tallies">
        {tallies.map(([name, code]) => (
          <Tally key={name} {...{ round, name, code }} />
        ))}
      </ul>
      <p>
        <a href="#heads">{say('heads-only')}</a>
      </p>
      <p>
        <a href="#round">{say('another-round')}</a>
      </p>
    </>
  )
}
