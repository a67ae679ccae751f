import type { Phone } from './phone.ts'
import { tellCount } from './telling.ts'

const first = 2_000
const longest = 300_000

interface Registered extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> }
}

/** Where the browser can, it sends by itself once there is a signal, also with the app closed. */
async function askForSync(): Promise<void> {
  const registered: Registered | undefined = await navigator.serviceWorker?.getRegistration()
  await registered?.sync?.register('kith-send').catch(() => undefined)
}

/** How long to wait after so many failures in a row, in milliseconds: longer each time, and never all phones alike. */
export function waitAfter(failures: number, chance: number = Math.random()): number {
  return Math.min(longest, first * 2 ** failures) * (0.5 + chance)
}

/**
 * Does what may have to be tried again: at once when asked, and after failures later and later. One attempt at a time, and one
 * wait: whoever asks while one is under way has another right after it.
 * @param attempt Tells whether it has to be tried again.
 */
export function tryAgain(attempt: () => Promise<boolean>): () => Promise<void> {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay = false
  let asked = false
  async function go(): Promise<void> {
    underWay = true
    let again: boolean
    do {
      asked = false
      again = await attempt().catch(() => true)
    } while (asked)
    underWay = false
    failures = again ? failures + 1 : 0
    if (again) timer = setTimeout(() => void go(), waitAfter(failures))
  }
  return async () => {
    clearTimeout(timer)
    failures = 0
    asked = true
    if (!underWay) await go()
  }
}

/** Keeps trying to send, with what was counted on the round. */
export function keepTrying(phone: Phone): () => void {
  const send = tryAgain(() => phone.send())
  return () => {
    void tellCount(phone)
      .then(askForSync)
      .catch(() => undefined)
      .then(send)
  }
}
