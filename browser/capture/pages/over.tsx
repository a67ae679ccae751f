import type { Round } from '../box.ts'
import { goOnWith } from '../day.ts'
import { usePage, useSetting } from '../setting.ts'
import { Where } from './where.tsx'

const long = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** A round of another day is gone on with only by whoever says so: what is captured on it counts on its day. */
export function OverPage({ round }: { round: Round }) {
  const { say, go, language } = useSetting()
  const page = usePage()
  const day = new Intl.DateTimeFormat(language, long).format(new Date(`${round.day}T12:00`))
  const goOn = () => {
    goOnWith(round.id)
    go(page === 'now' ? '' : 'now')
  }
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('round-over', { day })}</h1>
      <p>
        <Where round={round} />. {say('round-over-about', { day })}
      </p>
      <button type="button" class="nhsuk-button kith-big" onClick={() => go('round')}>
        {say('start-round')}
      </button>
      <p>
        <button type="button" class="kith-act" onClick={goOn}>
          {say('round-over-go-on')}
        </button>
      </p>
    </>
  )
}
