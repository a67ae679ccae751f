// A phone with no room left, and with room again.
import { expect, type Page } from '@playwright/test'

/** Whether a few bytes still fit. */
async function fits(): Promise<boolean> {
  const box = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('scratch')
    opening.onupgradeneeded = () => opening.result.createObjectStore('scraps')
    opening.onsuccess = () => done(opening.result)
    opening.addEventListener('error', () => failed(opening.error))
  })
  const change = box.transaction('scraps', 'readwrite')
  const written = new Promise<boolean>((done) => {
    change.addEventListener('complete', () => done(true))
    change.addEventListener('abort', () => done(false))
  })
  change.objectStore('scraps').put('scrap', 1)
  return written.finally(() => box.close())
}

async function override(page: Page, room: { quotaSize?: number }): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, ...room })
}

/** Chromium looks at the room that is left only now and then, so this waits until it has. */
export async function fill(page: Page): Promise<void> {
  await override(page, { quotaSize: 1 })
  await expect.poll(() => page.evaluate(fits), { timeout: 60_000 }).toBe(false)
}

export async function makeRoom(page: Page): Promise<void> {
  await override(page, {})
  await expect.poll(() => page.evaluate(fits), { timeout: 60_000 }).toBe(true)
}
