/** Why something could not be written on this phone. */
export type Unsaved = 'full' | 'other'

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')

/** The browser closed what it kept, or deleted it: it can be opened again. */
export const wasClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError'

/** A browser with no room left says so, or only breaks off: then its own figures tell. */
export async function whyUnsaved(error: unknown): Promise<Unsaved> {
  if (nameOf(error) === 'QuotaExceededError') return 'full'
  try {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate()
    return quota > 0 && usage >= quota ? 'full' : 'other'
  } catch {
    return 'other'
  }
}

/** Whether the browser promises to keep what is on this phone, as far as it is asked: see docs/offline.md. */
export async function askToKeep(): Promise<boolean> {
  const { storage } = navigator
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}
