import type { Tallied } from '../../../src/outreach/offline/ready-shape.ts'
import type { Round } from '../box.ts'
import { countOn } from '../counting.ts'
import { Icon } from '../icons.tsx'
import { useSetting } from '../setting.ts'
import { Where } from './where.tsx'

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
  const add = (more: number) => void phone.attempt(() => phone.changeRound(countOn(round, name, more)))
  return (
    <li class="kith-tallies__one">
      <button type="button" class="kith-tallies__more" onClick={() => add(1)}>
        <Icon of={code} />
        <span class="kith-tallies__name">{say(`tally-${code}`)}</span>
        <span class="kith-tallies__count">{count}</span>
      </button>
      <button type="button" class="kith-tallies__less" disabled={count === 0} onClick={() => add(-1)}>
        <bdi dir="ltr">−1</bdi> <span class="nhsuk-u-visually-hidden">{say(`tally-${code}`)}</span>
      </button>
    </li>
  )
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
