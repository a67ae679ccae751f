import { useEffect, useRef } from 'preact/hooks'
import { isTakenBack } from './captured.ts'
import { isOver } from './day.ts'
import { draftLost } from './drafts.ts'
import type { OtherLanguage } from './language.ts'
import { AfterPage } from './pages/after.tsx'
import { CardPage } from './pages/card.tsx'
import { ChangePage } from './pages/change.tsx'
import { HeadsPage } from './pages/heads.tsx'
import { Languages } from './pages/languages.tsx'
import { NamePage } from './pages/name.tsx'
import { NewRoundPage } from './pages/new-round.tsx'
import { OfferPage } from './pages/offer.tsx'
import { OverPage } from './pages/over.tsx'
import { RoundPage } from './pages/round.tsx'
import { StandingBar } from './pages/standing.tsx'
import { TalkPage } from './pages/talk.tsx'
import type { Phone } from './phone.ts'
import type { Say } from './say.ts'
import { SettingContext, usePage, usePhone, useSetting } from './setting.ts'

/** Nobody is signed in on this phone. */
function SignInPage() {
  const { say, phone } = useSetting()
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('sign-in-first')}</h1>
      {draftLost() && <p role="alert">{say('typed-gone')}</p>}
      <p>{say('sign-in-about')}</p>
      <a class="nhsuk-button" href={`${phone.base}/sign-in?to=/capture`}>
        {say('sign-in')}
      </a>
    </>
  )
}

/** Whether somebody is signed in is not known yet: the app is opened for the first time, or after it forgot. */
function SettingUpPage() {
  const { say } = useSetting()
  return <h1 class="nhsuk-heading-l">{say('setting-up')}</h1>
}

/** Whoever goes back to a conversation that is gone: what was said about it here would have nothing to belong to. */
function TakenBackPage() {
  const { say } = useSetting()
  return (
    <>
      <h1 class="nhsuk-heading-l">{say('taken-back')}</h1>
      <p>
        <a href="#now">{say('to-round')}</a>
      </p>
    </>
  )
}

function Page({ page }: { page: string }) {
  const { asked, ready, round, health } = useSetting().state
  if (!ready) return asked ? <SignInPage /> : <SettingUpPage />
  const [name, id] = page.split('/')
  if (!round || name === 'round') return <NewRoundPage />
  if (id && isTakenBack(id)) return <TakenBackPage />
  if (name === 'talk' && id) return <ChangePage key={page} {...{ round, id }} />
  if (name === 'talk') return <TalkPage key={page} round={round} />
  if (name === 'after' && id) return <AfterPage key={page} {...{ round, id }} />
  if (name === 'heads') return <HeadsPage round={round} />
  if (id === undefined)
    return isOver(round, health.behind) ? <OverPage key={round.id} round={round} /> : <RoundPage round={round} />
  if (name === 'offer') return <OfferPage key={page} {...{ round }} conversation={id} />
  if (name === 'card') return <CardPage key={page} conversation={id} />
  if (name === 'name') return <NamePage key={page} conversation={id} />
  return <RoundPage round={round} />
}

/** Where a worker comes in, or between two conversations. */
const home = new Set(['', 'now', 'round'])

interface AppProps {
  phone: Phone
  say: Say
  language: string
  languages: readonly OtherLanguage[]
  sendSoon(): void
}

const go = (page: string) => {
  location.hash = page
}

/** After each step the new page is read out from its heading, and begins at its top; as the app opens, all of it is read. */
function useTop(...shown: unknown[]): void {
  const opened = useRef(false)
  useEffect(() => {
    scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('main h1')
    if (heading && opened.current) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    opened.current = true
  }, shown)
}

export function App({ phone, say, language, languages, sendSoon }: AppProps) {
  const state = usePhone(phone)
  const page = usePage()
  // The first round begins where it was asked for: the address stays as it is.
  useTop(page, state.ready === null, state.round === null)
  return (
    <SettingContext.Provider value={{ phone, state, say, language, languages, go, sendSoon }}>
      <StandingBar />
      <Page page={page} />
      {home.has(page) && <Languages />}
    </SettingContext.Provider>
  )
}
