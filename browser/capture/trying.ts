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

/** Keeps trying to send: at once when asked, and after failures later and later, never all phones at the same moment. */
export function keepTrying(phone: Phone): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const attempt = async () => {
    clearTimeout(timer)
    const again = await phone.send().catch(() => true)
    failures = again ? failures + 1 : 0
    if (!again) return
    timer = setTimeout(() => void attempt(), waitAfter(failures))
  }
  return () => {
    failures = 0
    void tellCount(phone)
      .then(askForSync)
      .catch(() => undefined)
      .then(attempt)
  }
}
