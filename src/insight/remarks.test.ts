import { beforeAll, describe, expect, test } from 'vitest'
import { listen, wardedSite } from '../../tests/insight/site.ts'
import type { Browser } from '../../tests/kit/browser.ts'
import { openRound, recordConversation, withdrawConversation } from '../outreach/index.ts'
import { newId } from '../platform/database/index.ts'
import { addTheme } from './index.ts'

const site = await wardedSite({})
let [coordinator, worker]: [Browser, Browser] = [site.visitor(), site.visitor()]
beforeAll(async () => {
  coordinator = await site.as('coordinator')
  worker = await site.as('outreach-worker')
})

/** Conversations held long ago, each with words of its own, told by nobody who may sign in. */
function said(...remarks: string[]) {
  return site.inside(async (tx) => {
    const roundId = await openRound(tx, { openedOn: '2012-11-05', setting: 'shop' })
    const ids = []
    for (const remark of remarks) ids.push(await recordConversation(tx, { roundId, remark }))
    return ids
  })
}

/** A conversation that the worker recorded, by its id. */
async function workerHeard(remark: string): Promise<string> {
  const day = { 'day-day': '5', 'day-month': '11', 'day-year': '2012' }
  const round = await worker.fillIn('/rounds/new', { setting: 'shop', ...day })
  const saved = await worker.fillIn(`${round.path}/conversations/new`, { nextStep: 'none', remark })
  return saved.path.split('/')[2] ?? ''
}

const themeNamed = (title: string) => site.inside((tx) => addTheme(tx, title))

function recorded(what: string) {
  return site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .select(['what', 'detail'])
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', what)
      .orderBy('position')
      .execute(),
  )
}

describe('coding', () => {
  test('a remark is put under themes by a person, leaves the list and counts', async () => {
    const warm = await themeNamed('Somewhere warm')
    const [first] = await said('Nowhere warm to sit since the library shut')
    expect((await coordinator.open('/insight/remarks')).main).toContain('Nowhere warm to sit')
    const page = await coordinator.open(`/insight/remarks/${first}`)
    expect(page.main).toContain('Somewhere warm, suggested because its name has “warm” in it, too')
    expect(page.valuesOf('themes')).toEqual([])
    await coordinator.fillIn(`/insight/remarks/${first}`, { themes: warm })
    expect((await coordinator.open('/insight/remarks')).main).not.toContain('Nowhere warm to sit')
    expect((await recorded('insight.remark-coded')).at(-1)?.detail).toEqual({
      conversation: first,
      themes: [warm],
      blind: false,
    })
    await listen(site)
    const insight = await coordinator.open('/insight')
    expect(insight.main).toContain('Of 1 remarks that were read')
    expect(insight.main).toMatch(/Somewhere warm .*100%/)
    expect(insight.main).not.toContain('library')
  })

  test('a later remark is suggested what an earlier one with the same words was coded', async () => {
    const [next] = await said('They shut the library, I miss it')
    const { main } = await coordinator.open(`/insight/remarks/${next}`)
    expect(main).toMatch(/Somewhere warm, suggested because 1 remark under it also said “(library|shut)” and/)
  })

  test('it can be changed, and a new theme made on the way', async () => {
    const [id] = await said('The bus never comes')
    await coordinator.fillIn(`/insight/remarks/${id}`, { themes: [], newTheme: 'Getting about' })
    const again = await coordinator.open(`/insight/remarks/${id}`)
    expect(again.main).toContain('This was read before')
    expect(again.valuesOf('themes')).toHaveLength(1)
    await coordinator.fillIn(`/insight/remarks/${id}`, { themes: [] })
    const codings = (await recorded('insight.remark-coded')).filter(({ detail }) => detail.conversation === id)
    expect(codings.map(({ detail }) => Array.isArray(detail.themes) && detail.themes.length)).toEqual([1, 0])
    const wrong = await coordinator.send(`/insight/remarks/${id}`, { themes: newId() })
    expect([wrong.status, wrong.problems.length]).toEqual([422, 1])
  })

  test('a worker reads only what they wrote down, a commissioner nothing', async () => {
    const [other] = await said('Somebody else wrote this')
    const own = await workerHeard('I wrote this')
    const list = await worker.open('/insight/remarks')
    expect(list.main).toContain('I wrote this')
    expect(list.main).not.toContain('Somebody else wrote this')
    expect((await worker.open(`/insight/remarks/${other}`)).status).toBe(404)
    expect((await worker.fillIn(`/insight/remarks/${own}`, { themes: [] })).status).toBe(200)
    const commissioner = await site.as('commissioner')
    expect((await commissioner.open('/insight/remarks')).status).toBe(403)
    expect((await commissioner.open('/insight')).main).not.toContain('wrote this')
  })

  test('a conversation recorded by mistake no longer counts under its theme', async () => {
    const theme = await themeNamed('Dogs')
    const [id] = await said('Dogs everywhere')
    await coordinator.fillIn(`/insight/remarks/${id}`, { themes: theme })
    await listen(site)
    expect((await coordinator.open(`/insight/themes/${theme}`)).main).toContain('Remarks: 1')
    await site.inside(async (tx) => id && withdrawConversation(tx, id))
    await listen(site)
    expect((await coordinator.open(`/insight/themes/${theme}`)).main).toContain('Remarks: 0')
  })
})

describe('the list of themes', () => {
  test('takes each name once', async () => {
    await coordinator.fillIn('/insight/themes', { title: 'Litter' })
    const again = await coordinator.fillIn('/insight/themes', { title: 'litter' })
    expect(again.status).toBe(409)
    expect(again.problems).toEqual(['There is a theme of that name. Use that one, or choose another name'])
  })

  test('one theme becomes part of another, and its remarks count there', async () => {
    const [rats, vermin] = [await themeNamed('Rats'), await themeNamed('Vermin')]
    const [one, both] = await said('A rat in the yard', 'Rats and mice')
    await coordinator.fillIn(`/insight/remarks/${one}`, { themes: rats })
    await coordinator.fillIn(`/insight/remarks/${both}`, { themes: [rats, vermin] })
    const page = await coordinator.send(`/insight/themes/${rats}/merge`, { into: vermin })
    await listen(site)
    expect((await coordinator.open(page.path)).main).toContain('Remarks: 2')
    expect((await coordinator.open(`/insight/themes/${rats}`)).status).toBe(404)
    expect((await recorded('insight.theme-merged')).at(-1)?.detail).toEqual({ theme: rats, into: vermin })
  })

  test('a retired theme is offered no longer, and its remarks still count', async () => {
    const theme = await themeNamed('Old news')
    const [id, next] = await said('Old news', 'More old news')
    await coordinator.fillIn(`/insight/remarks/${id}`, { themes: theme })
    await coordinator.send(`/insight/themes/${theme}/retire`, {})
    await listen(site)
    expect((await coordinator.open(`/insight/remarks/${next}`)).html).not.toContain(`value="${theme}"`)
    const list = await coordinator.open('/insight/themes')
    expect(list.main).toMatch(/Old news no longer offered 1/)
    await coordinator.fillIn(`/insight/themes/${theme}`, { title: 'News' })
    await coordinator.send(`/insight/themes/${theme}/restore`, {})
    expect((await coordinator.open(`/insight/remarks/${next}`)).main).toContain('News')
  })
})

test('a second person checks one in five without seeing the first, and the page says how far they agree', async () => {
  const theme = await themeNamed('Weather')
  const ids = await said(...Array.from({ length: 40 }, (_, n) => `Rain again, day ${n}`))
  for (const id of ids) await coordinator.send(`/insight/remarks/${id}`, { themes: theme })
  expect((await coordinator.open('/insight/remarks/check')).main).not.toContain('Rain again')
  const second = await site.as('coordinator')
  let checked = 0
  for (let page = await second.open('/insight/remarks/check'); page.status === 200; checked += 1) {
    expect(page.valuesOf('themes')).toEqual([])
    expect(page.main).not.toContain('suggested because')
    await second.fillIn('/insight/remarks/check', { themes: theme })
    page = await second.open('/insight/remarks/check')
  }
  expect(checked).toBeGreaterThan(0)
  expect(checked).toBeLessThan(40)
  await listen(site)
  const { main } = await coordinator.open('/insight/themes')
  expect(main).toMatch(/remarks? (was|were) read by two people\. They made the same choice \d+% of the time/)
  expect(main).toMatch(/Weather 40/)
})
