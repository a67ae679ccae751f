// Whoever finds the phone and reads its disk finds none of what was typed. See docs/offline.md.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs'
import { filesWith } from './kit/at-rest.ts'
import { expectSaved, openApp, save, startRound, talk } from './kit/in-the-app.ts'

let profile: string
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'kith-at-rest-'))
})
test.afterEach(() => rmSync(profile, { recursive: true, force: true }))

async function open(baseURL: string | undefined): Promise<{ phone: BrowserContext; page: Page }> {
  const executablePath = findChromium()
  const phone = await chromium.launchPersistentContext(profile, {
    args: chromiumArguments,
    ...(executablePath && { executablePath }),
    ...(baseURL !== undefined && { baseURL }),
    viewport: { width: 320, height: 640 },
    locale: 'en-GB',
  })
  return { phone, page: phone.pages()[0] ?? (await phone.newPage()) }
}

// No four letters of theirs stand in anything that the app or the browser writes by itself.
const saved = { remark: 'Zyxqvu wants quoits by the jetty', name: 'Qwyxel Vrzobnik', number: '07911 739184' }
const unsaved = { name: 'Jhzuqet Wvixkropf', number: '0151 496 8253' }
const typed = [...Object.values(saved), ...Object.values(unsaved), 'Zyxqvu', 'Qwyxel', 'Vrzobnik', 'Jhzuqet', '739184']

async function typeName(page: Page, { name, number }: { name: string; number: string }): Promise<void> {
  await page.getByRole('checkbox', { name: /^Keep my name/ }).check()
  await page.getByRole('textbox', { name: 'Their name' }).fill(name)
  await page.getByRole('radio', { name: 'Phone call' }).check()
  await page.getByRole('textbox', { name: 'Number or address' }).fill(number)
}

/** One conversation with a remark and a name saved, and one page half filled, that is left by a gesture and come back to. */
async function captureWords(page: Page): Promise<void> {
  await talk(page)
  await page.locator('summary', { hasText: 'In their own words' }).click()
  await page.getByRole('textbox', { name: /Leave out names/ }).fill(saved.remark)
  await save(page)
  await expectSaved(page)
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await typeName(page, saved)
  await page.getByRole('button', { name: 'Save their name' }).click()
  await page.getByRole('link', { name: 'No card' }).click()
  await page.getByRole('button', { name: 'They want to be contacted' }).click()
  await typeName(page, unsaved)
  await page.goBack()
  await expectSaved(page)
  await page.goForward()
  await expect(page.getByRole('textbox', { name: 'Their name' })).toHaveValue(unsaved.name)
}

const none = Object.fromEntries(typed.map((word) => [word, []]))

test('nothing typed can be read in the browser’s folder, neither while it waits nor after it was sent', async ({
  baseURL,
}) => {
  const { phone, page } = await open(baseURL)
  await openApp(page)
  await startRound(page)
  await phone.setOffline(true)
  await captureWords(page)
  await expect(page.getByRole('status')).toContainText('2 waiting to send')
  await phone.close()
  expect(filesWith(profile, typed)).toEqual(none)

  const again = await open(baseURL)
  await again.page.goto('/liverpool/capture')
  await expect(again.page.getByRole('status')).toContainText('safely stored')
  await again.phone.close()
  expect(filesWith(profile, typed)).toEqual(none)
})

/** The names of those who may come along, as they are offered where a round is started. */
async function colleaguesOffered(page: Page): Promise<string[]> {
  await page.locator('summary', { hasText: 'Who else is there?' }).click()
  const names = page.getByRole('group', { name: 'Who else is there?' }).locator('label')
  await expect(names.first()).toBeVisible()
  return names.allInnerTexts()
}

test('the names of colleagues are chosen from, and are not in the browser’s folder', async ({ baseURL }) => {
  const { phone, page } = await open(baseURL)
  await openApp(page)
  await page.evaluate(() => {
    location.hash = 'round'
  })
  const names = await colleaguesOffered(page)
  await page.getByRole('checkbox', { name: names[0] ?? '' }).check()
  await startRound(page)
  await phone.close()
  expect(names.length).toBeGreaterThan(0)
  expect(filesWith(profile, names)).toEqual(Object.fromEntries(names.map((name) => [name, []])))
})

/** Puts words wherever a page can keep them. */
async function keepEverywhere(words: readonly string[]): Promise<void> {
  const text = words.join('; ')
  localStorage.setItem('words', text)
  const cache = await caches.open('words')
  await cache.put('/words', new Response(text))
  const opening = indexedDB.open('words')
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('words'))
  await new Promise((done) => opening.addEventListener('success', done))
  const write = (rows: [string, unknown][]) =>
    new Promise((done) => {
      const change = opening.result.transaction('words', 'readwrite')
      change.addEventListener('complete', done)
      for (const [key, value] of rows) change.objectStore('words').put(value, key)
    })
  await write([['words', { text, wide: `${text} ☂` }]])
  // So much beside them that they do not stay in the log, but go into tables, which are compressed.
  for (let n = 0; n < 12; n += 1)
    await write(Array.from({ length: 50 }, (_, i) => [`filler ${n} ${i}`, 'filler '.repeat(2000)]))
}

test('the same search finds words that a page does keep, wherever it keeps them', async ({ baseURL }) => {
  const { phone, page } = await open(baseURL)
  await page.goto('/')
  await page.evaluate(keepEverywhere, typed)
  await phone.close()
  const again = await open(baseURL)
  await again.page.goto('/')
  await again.page.evaluate(() => indexedDB.databases())
  await again.phone.close()
  for (const files of Object.values(filesWith(profile, typed))) {
    const has = (place: RegExp) => expect(files.filter((file) => place.test(file))).not.toEqual([])
    has(/Local Storage/)
    has(/CacheStorage/)
    has(/IndexedDB/)
    has(/IndexedDB.*\.ldb$/)
  }
})

test('the app keeps its own files in Cache Storage, and in localStorage a number and a pass', async ({ page }) => {
  await openApp(page)
  await startRound(page)
  await captureWords(page)
  const cached = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(cached.map((path) => path.replace(/-[0-9a-f]{10}\./, '.')).toSorted()).toEqual(
    ['/assets/capture.css', '/assets/capture.js', '/liverpool/brand.css', '/liverpool/capture'].concat(
      '/liverpool/capture/manifest.webmanifest',
    ),
  )
  const local = await page.evaluate(() => Object.entries({ ...localStorage }))
  expect(local).toEqual([['kith-capture/liverpool', expect.any(String)]])
  expect(JSON.parse(local[0]?.[1] ?? '')).toEqual({
    who: expect.any(String),
    n: expect.any(Number),
    pass: expect.any(String),
  })
})
