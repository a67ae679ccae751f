// Passkeys on the pages where somebody signs in or sets up how to: the only pages of sign-in with a script.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

interface Step {
  options?: Parameters<typeof startRegistration>[0]['optionsJSON'] &
    Parameters<typeof startAuthentication>[0]['optionsJSON']
  /** Address to go to next. */
  go?: string
  problem?: string
}

async function call(address: string, body: object): Promise<Step> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.json()
}

const within = (section: HTMLElement, name: string) => section.querySelector<HTMLElement>(`[data-passkey-${name}]`)

function tell(section: HTMLElement, words: string): void {
  const place = within(section, 'problem')
  if (place) place.textContent = words
}

async function ceremony(section: HTMLElement): Promise<Step> {
  const { base = '', to, passkey } = section.dataset
  const begun = await call(`${base}/begin`, {})
  if (!begun.options) return begun
  const optionsJSON = begun.options
  const response =
    passkey === 'make' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
  const name = section.querySelector<HTMLInputElement>('input')?.value
  return call(`${base}/finish`, { response, name, to })
}

/** The person closed the window, or took too long: nothing is wrong. */
const cancelled = (error: unknown) => error instanceof Error && /NotAllowedError|AbortError/.test(error.name)

async function run(section: HTMLElement, button: HTMLButtonElement): Promise<void> {
  tell(section, '')
  button.disabled = true
  try {
    const { go, problem } = await ceremony(section)
    if (go) window.location.assign(go)
    else tell(section, problem ?? section.dataset.failed ?? '')
  } catch (error) {
    tell(section, (cancelled(error) ? section.dataset.cancelled : section.dataset.failed) ?? '')
  } finally {
    button.disabled = false
  }
}

if (browserSupportsWebAuthn()) {
  for (const section of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    within(section, 'with')?.removeAttribute('hidden')
    within(section, 'without')?.setAttribute('hidden', '')
    const button = section.querySelector('button')
    button?.addEventListener('click', () => void run(section, button))
  }
}
