import { useEffect, useState } from 'preact/hooks'
import { usePage, useSetting } from '../setting.ts'
import { PhoneHealth } from './health.tsx'

/** Looked at again now and then, so that "40 minutes" does not stay 40 minutes. */
function useNow(): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const every = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(every)
  }, [])
  return now
}

const minutesSince = (then: number, now: number) => Math.max(0, Math.round((now - then) / 60_000))

/** How things stand with sending: only ever what the server has said. */
function Sentence() {
  const { say, state, language } = useSetting()
  const { waiting, ofRound, oldest, told } = state.standing
  const now = useNow()
  if (waiting > 0) {
    const minutes = minutesSince(oldest ?? now, now)
    return (
      <>{say(minutes < 120 ? 'waiting' : 'waiting-hours', { n: waiting, minutes, hours: Math.round(minutes / 60) })}</>
    )
  }
  if (ofRound > 0) return <>{say('round-waits')}</>
  if (!told || told.stored === 0) return <>{say('nothing-waits')}</>
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(told.at)
  return <>{say('all-stored', { n: told.stored, time })}</>
}

function Trouble() {
  const { say, state, phone } = useSetting()
  const { trouble, waiting, ofRound } = state.standing
  if (waiting + ofRound === 0 || trouble === null) return null
  return (
    <p class="kith-standing__trouble">
      {say(`trouble-${trouble}`)}{' '}
      {trouble === 'sign-in' && <a href={`${phone.base}/sign-in?to=/capture`}>{say('sign-in')}</a>}
    </p>
  )
}

function Bar() {
  const { say, state, phone, sendSoon } = useSetting()
  const { waiting, ofRound, others, kept, told } = state.standing
  const unsent = waiting + ofRound + others
  const stored = unsent === 0 && told && told.stored > 0
  // Between conversations, where it is not in a thumb's way.
  const onRound = ['', 'now'].includes(usePage())
  return (
    <section
      class={`kith-standing kith-standing--${unsent > 0 ? 'waiting' : stored ? 'stored' : 'empty'}`}
      aria-label={say('standing')}
    >
      <p role="status">
        <Sentence />
      </p>
      {waiting > 0 && onRound && state.health.lasts === false && <p>{say('may-be-deleted')}</p>}
      {others > 0 && state.ready && <p>{say('others-wait', { n: others })}</p>}
      <Trouble />
      {unsent > 0 && (
        <button type="button" class="kith-standing__send" onClick={sendSoon}>
          {say('send-now')}
        </button>
      )}
      {kept > 0 && (
        <p>
          <a href={`${phone.base}/capture/kept`}>{say('kept', { n: kept })}</a>
        </p>
      )}
    </section>
  )
}

/** Stands on every page of the app, and is read out when it changes. */
export function StandingBar() {
  return (
    <>
      <PhoneHealth />
      <Bar />
    </>
  )
}
