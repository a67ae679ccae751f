// Takes the pictures of six pages for the documents, from a demo of its own: npm run screenshots
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { buildAll, isFresh } from './build.mjs'
import { chromiumArguments, findChromium, noChromium } from './chromium.mjs'
import { startDemo } from './running-demo.mjs'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../docs/screenshots')
const largest = 150_000
const wide = { width: 1100, height: 900 }
const narrow = { width: 320, height: 900 }

const inMenu = (page, name) => page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name }).click()

async function recordConversation(page) {
  await inMenu(page, 'Rounds')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Record a conversation' }).click()
  await page.getByRole('checkbox', { name: 'Company' }).first().check()
  await page.getByRole('checkbox', { name: 'Walking' }).check()
  await page.getByRole('heading', { level: 1 }).click()
}

async function openPerson(page) {
  await inMenu(page, 'People')
  await page.getByRole('link', { name: 'Active citizens' }).click()
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
}

/** Who looks, how large their screen is, and how they come to the page. */
const pictures = [
  { name: 'home', screen: wide, come: async () => undefined },
  { name: 'what-is-on', screen: wide, come: (page) => inMenu(page, 'What is on') },
  { name: 'conversation', role: 'Outreach worker', screen: narrow, come: recordConversation },
  { name: 'person', role: 'Coordinator', screen: wide, come: openPerson },
  { name: 'follow-ups', role: 'Outreach worker', screen: narrow, come: (page) => inMenu(page, 'Follow-ups') },
  { name: 'outputs', role: 'Coordinator', screen: wide, come: (page) => inMenu(page, 'Outputs') },
]

async function stepIn(page, role) {
  await page.getByRole('link', { name: 'Change who you are' }).click()
  await page.getByRole('radio', { name: new RegExp(`^${role}:`) }).check()
  await page.getByRole('button', { name: 'Step in' }).click()
}

/** The demo goes on filling after its start, and says so on every page. */
async function waitUntilFilled(page) {
  while ((await page.getByRole('progressbar').count()) > 0) {
    await page.waitForTimeout(1000)
    await page.reload()
  }
}

async function take(browser, url, { name, role, screen, come }) {
  const page = await browser.newPage({ baseURL: url, viewport: screen, locale: 'en-GB', timezoneId: 'Europe/London' })
  await page.goto('/')
  await waitUntilFilled(page)
  if (role) await stepIn(page, role)
  await come(page)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  await page.close()
  const { size } = statSync(path)
  console.log(`${name}.png: ${Math.round(size / 1000)} KB`)
  if (size > largest) throw new Error(`${name}.png is larger than ${largest / 1000} KB`)
}

async function main() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(noChromium)
  if (!isFresh()) await buildAll()
  mkdirSync(folder, { recursive: true })
  const demo = await startDemo()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments })
  try {
    for (const picture of pictures) await take(browser, demo.url, picture)
  } finally {
    await browser.close()
    await demo.stop()
  }
}

await main()
