import { makeCards } from '../../src/outreach/index.ts'
import { type Role, roles } from '../../src/programme/index.ts'
import type { Browser } from '../kit/browser.ts'
import type { Seen } from '../kit/seen.ts'
import type { TestSite } from '../kit/site.ts'
import { formsOn, type SentForm } from './forms.ts'
import { keepCaptures } from './kept.ts'
import { type Choose, obligingAnswers } from './obliging.ts'
import { formAt } from './routes.ts'
import { kindOf, type Visited, walk } from './walk.ts'

export type Who = Role | 'stranger'
export const everybody: readonly Who[] = ['coordinator', ...roles.filter((role) => role !== 'coordinator'), 'stranger']

export async function someone(site: TestSite, who: Who): Promise<Browser> {
  if (who === 'stranger') return site.visitor()
  const browser = await site.as(who)
  if (who === 'citizen' || who === 'active-citizen') await makeKnown(site)
  return browser
}

/** A citizen signs in as somebody whom the programme knows; until somebody does, it is nobody. */
async function makeKnown(site: TestSite): Promise<void> {
  await site.database.pool.query(
    `update account set person_id = (select id from person order by id limit 1)
     where person_id is null and roles && '{citizen,active-citizen}'`,
  )
}

/** A form that was filled in, and what came of it. */
export interface Filled {
  who: Who
  page: string
  action: string
  seen: Seen
}

// What takes away, or changes who is looking, would empty the scene.
const takesAway = /(sign-out|demo|languages|erase|withdraw|end|cancel|close|undo|leave|remove|revoke)$/

/** A passphrase cannot be obligingly answered; the tests of signing in answer it. */
function asksForProof(form: SentForm): boolean {
  return Object.values(formAt(form.action)?.fields ?? {}).some(({ kind }) => kind === 'secret')
}

export interface Scene {
  filled: Filled[]
  /** Every page that somebody was led to on the way. */
  seen: Visited[]
}

/**
 * Sets a scene through the pages themselves: everybody follows every link and fills in every form, with the first
 * answers offered, with the last and with the first again, over and over until nothing new comes of it.
 */
export async function setScene(site: TestSite): Promise<Scene> {
  await keepCaptures(site)
  const scene: Scene = { filled: [], seen: [] }
  const times = new Map<string, number>()
  for (const who of everybody) {
    for (let before = -1; scene.filled.length > before; ) {
      before = scene.filled.length
      // Somebody new each time: a coordinator may just have changed what they themselves may do.
      await fillOnce(site, who, scene, times)
    }
  }
  return scene
}

const choices: readonly Choose[] = ['first', 'last', 'first']

async function fillOnce(site: TestSite, who: Who, scene: Scene, times: Map<string, number>): Promise<void> {
  const browser = await someone(site, who)
  const pages = await walk(browser, site.slug, 3)
  scene.seen.push(...pages)
  for (const { address, html } of pages) {
    for (const { action } of formsOn(html, address)) {
      const name = `${kindOf(address)} ${kindOf(action)}`
      const choose = choices[times.get(name) ?? 0]
      if (!choose || takesAway.test(new URL(action, 'http://kith').pathname)) continue
      const form = await stillThere(browser, address, action)
      if (!form || asksForProof(form)) continue
      times.set(name, (times.get(name) ?? 0) + 1)
      scene.filled.push({ who, page: address, action, seen: await fillIn(site, browser, form, choose) })
    }
  }
}

/** The form as it is now: what was filled in since the page was seen may have changed it, or taken it away. */
async function stillThere(browser: Browser, page: string, action: string): Promise<SentForm | undefined> {
  const { body } = await browser.request('GET', page)
  return formsOn(body, page).find((form) => form.action === action)
}

async function fillIn(site: TestSite, browser: Browser, form: SentForm, choose: Choose): Promise<Seen> {
  const today = site.database.clock().toISOString().slice(0, 10)
  const [first = {}, ...others] = obligingAnswers(form, { today, card: await cardInHand(site), choose })
  let seen = await browser.send(form.action, first)
  for (const other of others) if (seen.status === 422) seen = await browser.send(form.action, other)
  return seen
}

/** The code of a card that nobody has been given. */
async function cardInHand({ inside }: TestSite): Promise<string> {
  return inside(async (tx) => {
    const unused = tx.db.selectFrom('card').select('code').where('given_on', 'is', null).limit(1)
    if (!(await unused.executeTakeFirst())) await makeCards(tx, { cards: 10, phone: null })
    return (await unused.executeTakeFirstOrThrow()).code
  })
}
