// The worker's capture app: works with no signal once it has been opened signed in. See docs/offline.md.
import { render } from 'preact'
import type { CarriedWords } from '../src/platform/words/carried.ts'
import { App } from './capture/app.tsx'
import { openBox } from './capture/box.ts'
import { isOver } from './capture/day.ts'
import type { OtherLanguage } from './capture/language.ts'
import { Phone } from './capture/phone.ts'
import { sayer } from './capture/say.ts'
import { keepTrying } from './capture/trying.ts'
import { askToKeep } from './capture/unsaved.ts'

interface Carried {
  /** Address of the programme, such as /liverpool. */
  base: string
  language: string
  /** The others that the app is there in. */
  languages: OtherLanguage[]
  words: CarriedWords
}

const refreshEvery = 10 * 60_000

async function start(place: Element, { base, language, languages, words }: Carried): Promise<void> {
  const say = sayer(words, language)
  const phone = new Phone(base, await openBox(base))
  await phone.open()
  const { round, health } = phone.state
  // Wherever the app was left on an earlier day.
  if (round && isOver(round, health.behind)) location.hash = ''
  const sendSoon = keepTrying(phone)
  render(<App {...{ phone, say, language, languages, sendSoon }} />, place)
  // A phone that cannot keep what is new sends what waits all the same.
  const online = () => {
    void phone.count().catch(() => undefined)
    void phone
      .refresh()
      .catch(() => undefined)
      .then(sendSoon)
  }
  addEventListener('online', online)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? online() : sendSoon()))
  navigator.serviceWorker?.addEventListener('message', () => void phone.count())
  setInterval(online, refreshEvery)
  online()
  phone.tell({ lasts: await askToKeep() })
}

async function install({ base }: Carried): Promise<void> {
  await navigator.serviceWorker?.register(`${base}/capture/worker.js`, { scope: `${base}/capture` })
}

/** Where the app cannot begin, the page says why, under a heading that it has only then. */
function tellNoBox(place: Element): void {
  const told = place.querySelector('[data-no-box]')
  const heading = document.createElement('h1')
  heading.className = 'nhsuk-heading-l'
  heading.textContent = document.title
  told?.prepend(heading)
  told?.removeAttribute('hidden')
}

const place = document.querySelector<HTMLElement>('#kith-app')
if (place) {
  const given: Carried = JSON.parse(place.dataset.carried ?? '{}')
  start(place, given).catch(() => tellNoBox(place))
  install(given).catch(() => undefined)
}
