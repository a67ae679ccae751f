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

/**
 * Has the app come anew, whole, in the language that its worker chose. What waits lies in the box, which has no language.
 * False where there is no signal: then all stays as it is.
 */
export async function changeLanguage(base: string, language: string): Promise<boolean> {
  try {
    if (!(await askLanguage(base, language))) return false
    const registered = await navigator.serviceWorker?.getRegistration()
    await registered?.update()
    const fresh = registered?.installing ?? registered?.waiting
    if (fresh && !(await whole(fresh))) return false
    location.reload()
    return true
  } catch {
    return false
  }
}
