// What a worker does in the app, by the page alone.
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { stepInAs } from '../kit/step-in.ts'
import { type Combination, combinationOf, type Offered, parts } from './combination.ts'

export const appAt = '/liverpool/capture'

/** What the page says, looked at without waiting. */
interface Seen {
  heading: string
  /** How many conversations the page says are on this round. */
  talks: number | null
  standing: string
}

function look(): Seen {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const talks = [...document.querySelectorAll('main p')]
    .map(({ textContent }) => /^(No|\d+) conversations? /.exec(textContent?.trim() ?? '')?.[1])
    .find((found) => found !== undefined)
  return {
    heading: text('main h1'),
    talks: talks === undefined ? null : talks === 'No' ? 0 : Number(talks),
    standing: text('[role=status]'),
  }
}

export const see = (page: Page): Promise<Seen> => page.evaluate(look)

/** A worker tries again where the server was just down: a few times, a second apart. */
export async function signIn(page: Page, tries = 5): Promise<void> {
  try {
    await stepInAs(page, 'Outreach worker')
  } catch (error) {
    if (tries === 1) throw error
    await pause(1_000)
    await signIn(page, tries - 1)
  }
}

/** Opens the app and waits until it is drawn. */
export async function openApp(page: Page): Promise<void> {
  await page.goto(appAt)
  await page.locator('main h1').first().waitFor()
}

/** To the page of the round; begins one where there is none. */
export async function toRound(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = ''
  })
  const talk = page.getByRole('button', { name: 'New conversation' })
  const start = page.getByRole('button', { name: 'Start', exact: true })
  const round = page.locator('.kith-tallies')
  // The clock of the phone may have been put on another day.
  const goOn = page.getByRole('button', { name: 'Go on with it all the same' })
  await start.or(round).or(goOn).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
  if (await start.isVisible()) {
    await page.getByRole('radio', { name: 'Shop' }).check()
    await start.click()
    await round.waitFor()
  }
  await talk.waitFor()
}

/** Which codes there are to tap. */
function offered(names: readonly string[]): Record<string, string[]> {
  const codes = (name: string) =>
    [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].map(({ value }) => value)
  return Object.fromEntries(names.map((name) => [name, codes(name)]))
}

async function offeredOn(page: Page): Promise<Offered> {
  const { interests = [], needs = [], gifts = [], adviceDigital = [] } = await page.evaluate(offered, parts)
  return { interests, needs, gifts, adviceDigital }
}

/** One after the other, each once the page has been drawn with the last. */
async function tapEach(ids: string[]): Promise<void> {
  for (const id of ids) {
    document.getElementById(id)?.click()
    await new Promise((drawn) => setTimeout(drawn, 20))
  }
}

/** The round may turn into one of another day under the worker's thumb, where the clock was put on another one. */
async function beginTalk(page: Page, tries = 4): Promise<void> {
  try {
    await page.getByRole('button', { name: 'New conversation' }).click({ timeout: 5_000 })
  } catch (error) {
    if (tries === 1) throw error
    await toRound(page)
    await beginTalk(page, tries - 1)
  }
}

/** Opens a new conversation and taps what the n-th says. */
export async function tapTalk(page: Page, n: number): Promise<Combination> {
  await beginTalk(page)
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor()
  const said = combinationOf(n, await offeredOn(page))
  const ids = parts.map((part) => `${part}-${said[part]}`)
  await page.evaluate(tapEach, ids)
  for (const id of ids) await page.locator(`input[id="${id}"]:checked`).waitFor({ state: 'attached' })
  return said
}

/** Has all that waits sent, where nothing keeps it from that. Gives what the page then says. */
export async function waitUntilSent(page: Page): Promise<string> {
  for (const began = Date.now(); Date.now() - began < 120_000; ) {
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await pause(600)
    const { standing } = await see(page)
    if (!/wait(ing|s)? to (send|be sent)/.test(standing) || standing === 'Nothing waits to be sent') return standing
  }
  return (await see(page)).standing
}

export async function tapSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

/** The id of the conversation that the page says is saved; null where it does not say so in time. */
export async function savedId(page: Page, patience = 8000): Promise<string | null> {
  const found = await page
    .waitForFunction(
      () => {
        const said = document.querySelector('main h1')?.textContent === 'Saved on this phone'
        return said && (/^#after\/(.+)$/.exec(location.hash)?.[1] ?? null)
      },
      null,
      { timeout: patience, polling: 20 },
    )
    .catch(() => null)
  const id = await found?.jsonValue().catch(() => null)
  return id || null
}
