import { beforeAll, describe, expect, test } from 'vitest'
import { hear, listen, talksOn, wardedSite } from '../../tests/insight/site.ts'
import type { Browser } from '../../tests/kit/browser.ts'
import { movableClock } from '../../tests/kit/clock.ts'
import { offerActivity } from '../activities/index.ts'
import { openRound, recordConversation } from '../outreach/index.ts'
import { addTheme, codeRemark } from './index.ts'

const time = movableClock('2013-01-15T10:00:00Z')
const site = await wardedSite({ clock: time.clock })
const toxteth = 'E05015327'
let coordinator: Browser = site.visitor()
let theme = ''

beforeAll(async () => {
  coordinator = await site.as('coordinator')
  await hear(
    site,
    ...talksOn('2012-11-05', 9, { needs: ['somewhere-to-meet'], area: toxteth }),
    ...talksOn('2012-11-05', 4, { needs: ['somewhere-to-meet'] }),
    ...talksOn('2013-01-10', 2, { needs: ['somewhere-to-meet'], area: toxteth }),
  )
  theme = await site.inside(async (tx) => {
    const roundId = await openRound(tx, { openedOn: '2012-12-03', setting: 'shop', area: toxteth })
    const warm = await addTheme(tx, 'Somewhere warm')
    const said = { roundId, remark: 'Nowhere warm since the library shut' }
    const conversationId = await recordConversation(tx, said)
    // Ticked as well: it is one conversation all the same.
    const both = await recordConversation(tx, { ...said, needs: ['somewhere-to-meet'] })
    for (const id of [conversationId, both]) await codeRemark(tx, { conversationId: id, themes: [warm] })
    return warm
  })
  await listen(site)
})

/** Days go by; whoever was signed in signs in again. */
async function later(days: number): Promise<void> {
  time.pass({ days })
  coordinator = await site.as('coordinator')
}

function recorded(what: string) {
  return site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .select('detail')
      .where('programme_id', '=', tx.programmeId)
      .where('what', '=', what)
      .orderBy('position')
      .execute(),
  )
}

const raised = async (answers: Record<string, string> = {}) =>
  (await coordinator.fillIn('/needs/new', { title: 'A warm room', code: 'somewhere-to-meet', ...answers })).path

describe('a need', () => {
  test('is made of a theme, and counts each conversation behind it once', async () => {
    const begun = await coordinator.open(`/insight/themes/${theme}`)
    const form = await coordinator.open(begun.links('Make a need of it')[0] ?? '')
    expect([form.valuesOf('title'), form.valuesOf('theme')]).toEqual([['Somewhere warm'], [theme]])
    const path = await raised({ theme, area: toxteth })
    const page = await coordinator.open(path)
    expect(page.heading).toBe('A warm room')
    expect(page.main).toContain('Toxteth')
    expect(page.main).toContain('Conversations behind it 13')
    expect(page.main).toContain('October to December 2012, spoken of in conversations: 11')
    expect(page.main).toContain('January to March 2013, spoken of in conversations: 2')
    expect(page.main).not.toContain('library')
    expect((await recorded('insight.need-raised')).at(-1)?.detail).toMatchObject({
      area: toxteth,
      code: 'somewhere-to-meet',
      theme,
      conversations: 13,
    })
  })

  test('comes from what people say, or is not raised', async () => {
    const page = await coordinator.fillIn('/needs/new', { title: 'A swimming pool' })
    expect(page.status).toBe(422)
    expect(page.problems[0]).toContain('a need comes from what people say')
    expect(page.valuesOf('title')).toEqual(['A swimming pool'])
  })

  test('that cannot be met needs a reason', async () => {
    const path = await raised()
    const refused = await coordinator.send(`${path}/move`, { state: 'cannot-be-met' })
    expect(refused.problems).toEqual(['Say why it cannot be met'])
    const page = await coordinator.send(`${path}/move`, { state: 'cannot-be-met', reason: 'No room is free' })
    expect(page.main).toContain('No room is free')
    expect((await recorded('insight.need-moved')).at(-1)?.detail).toEqual({
      need: path.split('/')[2],
      state: 'cannot-be-met',
    })
    expect(JSON.stringify(await recorded('insight.need-moved'))).not.toContain('room is free')
  })

  test('tells what came of it, in the order in which it happened', async () => {
    const path = await raised({ area: toxteth })
    await later(5)
    await coordinator.send(`${path}/move`, { state: 'being-worked-on' })
    const offered = { title: 'Warm Wednesday', description: 'Tea and talk', interests: ['games'], place: 'The Hub' }
    const activity = await site.inside((tx) => offerActivity(tx, { ...offered, happenedOn: tx.today }))
    await later(5)
    const linked = await coordinator.send(`${path}/outcomes`, { activity })
    expect(linked.links('Warm Wednesday')).toEqual([`/testtown/activities/${activity}`])
    await coordinator.send(`${path}/outcomes`, { else: 'The church opened its hall' })
    await coordinator.send(`${path}/move`, { state: 'met' })
    const { main } = await coordinator.open(path)
    expect(main).toMatch(
      /October to December 2012, .*January to March 2013, .*Raised as a need .*Being worked on .*Warm Wednesday.*church opened its hall.*Met/,
    )
    expect((await recorded('insight.need-answered')).at(-2)?.detail).toMatchObject({ kind: 'activity', to: activity })
    expect((await coordinator.open('/needs?state=met')).links('A warm room')).toEqual([`/testtown${path}`])
    expect((await coordinator.open('/needs?state=open')).html).not.toContain(path)
  })

  test('one thing at a time comes of it, and can be taken back', async () => {
    const path = await raised()
    const none = await coordinator.send(`${path}/outcomes`, {})
    expect(none.problems).toEqual(['Choose one: an activity, a hub, or words'])
    const page = await coordinator.send(`${path}/outcomes`, { else: 'A bench' })
    const form = /action="([^"]*take-back)"/.exec(page.html)?.[1] ?? ''
    const after = await coordinator.send(form, {})
    expect(after.main).not.toContain('A bench')
    expect((await recorded('insight.need-answer-taken-back')).length).toBe(1)
    expect((await coordinator.send(form, {})).status).toBe(404)
  })
})

test('those outside the programme see needs and what came of them, small numbers protected, and change nothing', async () => {
  const path = await raised({ area: toxteth, theme })
  await later(90)
  const commissioner = await site.as('commissioner')
  const list = await commissioner.open('/needs')
  expect(list.main).toContain('A warm room')
  // Counted on the day on which it was raised, in the middle of a quarter.
  expect(list.main).not.toContain('Conversations behind it')
  expect((await coordinator.open('/needs')).main).toContain('Conversations behind it then: 13')
  const { main, html } = await commissioner.open(path)
  expect(main).toContain('Conversations behind it 15')
  expect(main).toContain('October to December 2012, spoken of in conversations: 10')
  expect(main).toMatch(/January to March 2013, spoken of in conversations: \* 1 to 7, not shown/)
  expect(html).not.toContain('How far has it come?')
  expect((await commissioner.open('/needs/new')).status).toBe(403)
  expect((await commissioner.send(`${path}/move`, { state: 'met' })).status).toBe(403)
})
