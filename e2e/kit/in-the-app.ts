// The capture app, as a worker uses it.
import { expect, type Page } from '@playwright/test'
import type { MadeUp } from './made-up.ts'
import { type Role, stepInAs } from './step-in.ts'

/** Opens the app as a worker would, and waits until it can work with no signal. */
export async function openApp(page: Page, role: Role = 'Outreach worker'): Promise<void> {
  await stepInAs(page, role)
  const directory = page.waitForResponse(/directory\.json/)
  await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 2).join('/')}/capture`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await (await directory).finished()
}

/** Has the app come in another language, chosen by its own name. */
export async function readIn(page: Page, language: string): Promise<void> {
  await page.locator(`main button[lang="${language}"]`).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('main h1')).toBeVisible()
}

export async function startRound(page: Page): Promise<void> {
  const another = page.getByRole('link', { name: 'Start another round' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (await another.isVisible()) await another.click()
  await page.getByRole('radio', { name: 'Shop' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('button', { name: 'New conversation' })).toBeVisible()
}

/** On a round in a shop, and from there on with no signal. */
export async function goOutOfSignal(page: Page): Promise<void> {
  await openApp(page)
  await startRound(page)
  await page.context().setOffline(true)
}

/** A conversation of nothing but one thing told, from wherever the app is. */
export async function talk(page: Page, told = 'Staying safe online'): Promise<void> {
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.locator('summary', { hasText: 'Told about: getting online' }).click()
  await page.getByRole('checkbox', { name: told }).check()
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

export async function captureOne(page: Page): Promise<void> {
  await talk(page)
  await save(page)
  await expectSaved(page)
}

export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved on this phone')

/** What lies in the stores of the phone's IndexedDB, counted. */
export function keptOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result)
        request.addEventListener('error', () => failed(request.error))
      })
    const box = await asked(indexedDB.open(`kith-capture/${location.pathname.split('/')[1]}`))
    const names = [...box.objectStoreNames]
    const change = box.transaction(names)
    const counts = await Promise.all(names.map((name) => asked(change.objectStore(name).count())))
    box.close()
    return Object.fromEntries(names.map((name, i) => [name, counts[i] ?? 0]))
  })
}

/**
 * Where a journey stands in for the network: what the browser sends from behind the page (Background Sync) does not come
 * past it, so that only the page sends.
 */
export async function onlyThePageSends({ page }: { page: Page }): Promise<void> {
  await page.addInitScript(() =>
    Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }),
  )
}

/** Nothing of what the phone hands in gets through, though the rest does. */
export async function blockSending(page: Page): Promise<void> {
  await page.context().route(/capture\/commands$/, (route) => route.abort('connectionfailed'))
}

export async function letThrough(page: Page): Promise<void> {
  await page.context().unroute(/capture\/commands$/)
}

/** Somebody who wants to be contacted says who they are, and agrees to be kept by name and to be called. */
export async function takeName(page: Page, { name, phone }: MadeUp): Promise<void> {
  await page.getByRole('checkbox', { name: /^Keep my name/ }).check()
  await page.getByRole('checkbox', { name: /^Contact me/ }).check()
  await page.getByRole('textbox', { name: 'Their name' }).fill(name)
  await page.getByRole('radio', { name: 'Phone call' }).check()
  await page.getByRole('textbox', { name: 'Number or address' }).fill(phone)
  await page.getByRole('button', { name: 'Save their name' }).click()
}
