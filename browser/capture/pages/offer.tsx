import { useState } from 'preact/hooks'
import type { Round } from '../box.ts'
import { capture, readable } from '../captured.ts'
import { Icon } from '../icons.tsx'
import { type Setting, useSetting } from '../setting.ts'
import { suggest } from '../suggest.ts'
import type { Suggestion } from '../suggestion.ts'
import { isNamed, wishToSend } from '../to-send.ts'
import { facts, langOf, reasonsOf, targetOf, titleOf } from './suggested.ts'

type How = 'shown' | 'text' | 'print'

function offer({ phone, sendSoon }: Setting, conversation: string, suggestion: Suggestion, how: How): Promise<unknown> {
  return phone.attempt(async () => {
    await capture(phone, 'offer', { what: [targetOf(suggestion)], how: [how] }, { conversation })
    sendSoon()
  })
}

interface OfferProps {
  suggestion: Suggestion
  conversation: string
}

/** Large, to be held out to the other person. */
function Shown({ suggestion }: { suggestion: Suggestion }) {
  const setting = useSetting()
  return (
    <div class="kith-suggest__shown">
      {facts(suggestion, setting).map(([fact, lang]) => (
        <p key={fact}>
          <bdi lang={lang}>{fact}</bdi>
        </p>
      ))}
    </div>
  )
}

function Ways({ suggestion, conversation }: OfferProps) {
  const setting = useSetting()
  const { say, go } = setting
  const [done, tell] = useState<readonly How[]>([])
  const by = (how: How) => () => {
    tell([...done, how])
    void offer(setting, conversation, suggestion, how)
  }
  // It is an offer only once it is known to whom: whoever would rather not give a name was not promised anything.
  const askWhom = () => {
    wishToSend(conversation, { target: targetOf(suggestion), title: titleOf(suggestion, setting) })
    go(`name/${conversation}`)
  }
  const [sent, printed] = [done.includes('text'), done.includes('print')]
  return (
    <p class="kith-suggest__ways">
      <button type="button" class="kith-act" disabled={sent} onClick={isNamed(conversation) ? by('text') : askWhom}>
        <Icon of="send" /> {say(sent ? 'offer-to-send' : 'offer-text')}
      </button>
      <button type="button" class="kith-act" disabled={printed} onClick={by('print')}>
        <Icon of="card" /> {say(printed ? 'offer-printed' : 'offer-print')}
      </button>
    </p>
  )
}

function Offered({ suggestion, conversation }: OfferProps) {
  const setting = useSetting()
  const [seen, see] = useState(false)
  const open = (event: Event & { currentTarget: HTMLDetailsElement }) => {
    if (!event.currentTarget.open || seen) return
    see(true)
    void offer(setting, conversation, suggestion, 'shown')
  }
  return (
    <li>
      <details class="kith-fold" onToggle={open}>
        <summary class="kith-fold__title">
          <bdi lang={langOf(suggestion)}>{titleOf(suggestion, setting)}</bdi>
          <span class="kith-suggest__why">{reasonsOf(suggestion, setting)}</span>
        </summary>
        <Shown suggestion={suggestion} />
        <Ways {...{ suggestion, conversation }} />
      </details>
    </li>
  )
}

const hoursSince = (iso: string) => Math.max(0, Math.round((Date.now() - Date.parse(iso)) / 3_600_000))

function NoDirectory({ conversation }: { conversation: string }) {
  const { say } = useSetting()
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('offer')}</h1>
      <p>{say('no-directory')}</p>
      <p>
        <a href={`#after/${conversation}`}>{say('back')}</a>
      </p>
    </>
  )
}

/** What fits what was said, near here, from what the phone knows; and how old that is. */
export function OfferPage({ round, conversation }: { round: Round; conversation: string }) {
  const { say, state } = useSetting()
  const [typed] = useState(() => readable(conversation)?.typed ?? {})
  const { directory } = state
  if (!directory) return <NoDirectory conversation={conversation} />
  const { nextStep, ...said } = typed
  const here = { ward: typed.ward?.[0] ?? round.ward }
  const suggestions = suggest(directory, { ...said, nextStep: nextStep?.[0] ?? null }, here, new Date())
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('offer')}</h1>
      <p class="nhsuk-hint">{say('directory-age', { hours: hoursSince(directory.madeAt) })}</p>
      {suggestions.length === 0 && <p>{say('nothing-to-offer')}</p>}
      <ul class="kith-acts">
        {suggestions.map((suggestion) => (
          <Offered key={targetOf(suggestion)} {...{ suggestion, conversation }} />
        ))}
      </ul>
      <p>
        <a href={`#after/${conversation}`}>{say('back')}</a>
      </p>
    </>
  )
}
