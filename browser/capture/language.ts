import { askLanguage } from './server.ts'

export interface OtherLanguage {
  language: string
  /** By its own name. */
  name: string
}

/** Whether a new version of the app came whole onto the phone. */
function whole(worker: ServiceWorker): Promise<boolean> {
  return new Promise((done) => {
    const look = () => {
      if (worker.state === 'activated') done(true)
      else if (worker.state === 'redundant') done(false)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

/** The language of the app that lies on the phone; null where none does. */
async function keptLanguage(base: string): Promise<string | null> {
  const page = await caches.match(`${base}/capture`, { ignoreVary: true })
  return (await page?.text())?.match(/<html[^>]*\blang="([^"]+)"/)?.[1] ?? null
}

/** Has the app come anew, and waits until all of it is there. False where it did not come whole. */
async function comeAnew(registered: ServiceWorkerRegistration): Promise<boolean> {
  await registered.update()
  const fresh = registered.installing ?? registered.waiting
  return !fresh || whole(fresh)
}

const mostTries = 3

/** The browser may just have been looking for a new version, asked for before the language changed: then it has to look again. */
async function comeIn(base: string, language: string): Promise<boolean> {
  const registered = await navigator.serviceWorker?.getRegistration()
  if (!registered) return true
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (!(await comeAnew(registered))) return false
    const kept = await keptLanguage(base)
    if (kept === null || kept === language) return true
  }
  return false
}

/**
 * Has the app come anew, whole, in the language that its worker chose. What waits lies in the box, which has no language.
 * False where there is no signal: then all stays as it is.
 */
export async function changeLanguage(base: string, language: string): Promise<boolean> {
  try {
    const came = (await askLanguage(base, language)) && (await comeIn(base, language))
    if (came) location.reload()
    return came
  } catch {
    return false
  }
}
