import { useEffect, useState } from 'preact/hooks'
import type { Round } from '../box.ts'
import { type Fresh, readable, readableFor, type Typed, withdraw } from '../captured.ts'
import { Icon } from '../icons.tsx'
import { useOnce } from '../once.ts'
import { useSetting } from '../setting.ts'
import { recount, saveTalk } from './talk.tsx'

function Act({ of, label, act }: { of: string; label: string; act(): void }) {
  return (
    <li>
      <button type="button" class="kith-act" onClick={act}>
        <Icon of={of} /> {label}
      </button>
    </li>
  )
}

/** The same said by one more: how many they were, whether it was a first time, and in which words, goes for those before. */
const ofAnother = ({ firstTime: _firstTime, remark: _remark, heads: _heads, ...same }: Typed): Typed => same

/** What was captured a moment ago, for as long as it can be read. */
function useFresh(id: string): Fresh | undefined {
  const [fresh, know] = useState(() => readable(id))
  useEffect(() => {
    if (!fresh) return
    const timer = setTimeout(() => know(undefined), fresh.at + readableFor - Date.now())
    return () => clearTimeout(timer)
  }, [fresh])
  return fresh
}

/** It is safe on the phone; what now? */
export function AfterPage({ round, id }: { round: Round; id: string }) {
  const setting = useSetting()
  const { say, go, phone } = setting
  const once = useOnce()
  const fresh = useFresh(id)
  const again = async () => {
    if (fresh) go(`after/${await saveTalk(setting, round, ofAnother(fresh.typed))}`)
  }
  const takeBack = async () => {
    if (fresh) {
      await withdraw(phone, fresh)
      await phone.changeRound(recount(round, fresh, null))
    }
    go('')
  }
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('saved')}</h1>
      <button type="button" class="nhsuk-button kith-big" onClick={() => go('talk')}>
        {say('new-talk')}
      </button>
      <ul class="kith-acts">
        {fresh && <Act of="another" label={say('same-again')} act={() => void once(again)} />}
        <Act of="offer" label={say('offer')} act={() => go(`offer/${id}`)} />
        <Act of="name" label={say('take-name')} act={() => go(`name/${id}`)} />
        <Act of="card" label={say('give-card')} act={() => go(`card/${id}`)} />
        {fresh && <Act of="undo" label={say('change')} act={() => go(`talk/${id}`)} />}
        {fresh && <Act of="declined" label={say('withdraw')} act={() => void once(takeBack)} />}
      </ul>
      {fresh && <p class="nhsuk-hint">{say('changeable')}</p>}
      <p>
        <a href="#now">{say('to-round')}</a>
      </p>
    </>
  )
}
