import { describe, expect, test } from 'vitest'
import { neighbour } from '../../tests/kit/neighbour.ts'
import { testSite } from '../../tests/kit/site.ts'
import { entriesAbout } from '../platform/record/index.ts'
import { addPartner } from '../programme/index.ts'
import { openHub } from './index.ts'

const site = await testSite({ clock: () => new Date('2014-03-05T15:00:00Z') })
const fourth = { 'day-day': 4, 'day-month': 3, 'day-year': 2014 }

async function somebody() {
  return site.inside(async (tx) => {
    const hub = await openHub(tx, {
      name: 'Toxteth Library',
      kind: 'static',
      where: { setting: 'other', partner: 'pss' },
    })
    return { ...(await neighbour(tx, { name: 'Ada Owusu' })), hub }
  })
}

const told = async ({ key }: Awaited<ReturnType<typeof somebody>>) =>
  (await site.inside((tx) => entriesAbout(tx, [key])))
    .filter(({ what }) => what.startsWith('hubs.'))
    .map(({ what, happenedOn, detail }) => [what, happenedOn, detail])

describe('digital coaching', () => {
  test('is recorded on the person’s page, with the hub, the advice and the tasks done alone', async () => {
    const ada = await somebody()
    const browser = await site.as('outreach-worker')
    const answers = { advice: ['email', 'video-calls'], hub: ada.hub, ...fourth, alone: 5, completed: 'yes' }
    const page = await browser.fillIn(`/people/${ada.id}/coaching`, answers)
    expect(page.heading).toContain('Ada Owusu')
    expect(page.main).toContain('Finished their coaching on 4 March 2014. Did 5 of the 8 first tasks alone')
    expect(page.main).toContain('4 March 2014, Toxteth Library: Sending and reading e-mail and Video calls')
    expect(page.links('Toxteth Library')).toContain(`/testtown/hubs/${ada.hub}`)
    const at = { partner: 'pss', setting: 'other', area: 'L8' }
    expect(await told(ada)).toEqual([
      ['hubs.coaching-given', '2014-03-04', { ...at, hub: ada.hub, advice: ['email', 'video-calls'] }],
      ['hubs.skills-checked', '2014-03-04', { ...at, alone: 5 }],
      ['hubs.coaching-completed', '2014-03-04', { ...at, hub: ada.hub }],
    ])
  })

  test('counts for the organisation of whoever gave it', async () => {
    const ada = await somebody()
    const browser = await site.as('outreach-worker')
    const { id } = await site.inside((tx) => addPartner(tx, 'unionlearn', 'Unionlearn'))
    await site.database.pool.query('update account set partner_id = $1', [id])
    await browser.fillIn(`/people/${ada.id}/coaching`, { hub: ada.hub, ...fourth })
    expect((await told(ada))[0]?.[2]).toMatchObject({ hub: ada.hub, partner: 'unionlearn' })
  })

  test('cannot be of tomorrow, or of more tasks than there are', async () => {
    const ada = await somebody()
    const browser = await site.as('coordinator')
    const wrong = await browser.fillIn(`/people/${ada.id}/coaching`, { ...fourth, alone: 9 })
    expect(wrong.problems).toHaveLength(1)
    const ahead = await browser.fillIn(`/people/${ada.id}/coaching`, { ...fourth, 'day-day': 6 })
    expect(ahead.status).toBe(422)
    expect(await told(ada)).toEqual([])
  })

  test('is in the copy of everything that somebody may have', async () => {
    const ada = await somebody()
    const browser = await site.as('coordinator')
    await browser.fillIn(`/people/${ada.id}/coaching`, { advice: ['banking'], ...fourth, alone: 2 })
    const copy = await browser.open(`/people/${ada.id}/copy.json`)
    expect(copy.html).toContain('banking')
    expect(copy.html).toContain('2014-03-04')
  })

  test('is recorded by nobody else, and looking at the form is recorded', async () => {
    const ada = await somebody()
    expect((await (await site.as('commissioner')).open(`/people/${ada.id}/coaching`)).status).toBe(403)
    await (await site.as('coordinator')).open(`/people/${ada.id}/coaching`)
    const entries = await site.inside((tx) => entriesAbout(tx, [ada.key]))
    expect(entries.at(-1)).toMatchObject({ what: 'people.read', detail: { page: 'coaching' } })
  })
})
