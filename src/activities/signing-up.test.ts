import { describe, expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { contactOf } from '../people/index.ts'
import { entriesOf } from '../platform/record/index.ts'
import { offerActivity, planSeries } from './index.ts'

const site = await testSite({ clock: () => new Date('2014-01-15T09:00:00Z'), poolSize: 4 })

const offered = (capacity: number) =>
  site.inside(async (tx) => {
    const told = { title: 'Slow walk', description: 'Two miles', interests: ['walking'], capacity }
    const activity = await offerActivity(tx, { ...told, where: { partner: 'pss', setting: 'street', area: 'L8' } })
    const [session = ''] = await planSeries(tx, {
      activityId: activity,
      day: '2014-01-22',
      from: '10:00',
      to: '11:30',
      weeks: 1,
    })
    return { path: `/activities/${activity}/join`, session, activity }
  })

const answers = (session: string, name = 'Ada Owusu') => ({
  session,
  name,
  phone: '07700 900 123',
  channel: 'text',
  consents: ['keep', 'contact'],
})

const onList = async (session: string) => {
  const { rows } = await site.database.pool.query<{ state: string; people: number }>(
    'select state, count(*) as people from participation where session_id = $1 group by state order by state',
    [session],
  )
  return rows.map(({ state, people }) => [state, people])
}

describe('a visitor without an account', () => {
  test('leaves a name and a number and is on the list', async () => {
    const { path, session } = await offered(2)
    const page = await site.visitor().fillIn(path, answers(session))
    expect(page.heading).toBe('You are on the list')
    expect(page.main).toContain('Wednesday 22 January, 10am to 11:30am')
    expect(page.html).not.toMatch(/Owusu|900/)
    expect(await onList(session)).toEqual([['joined', 1]])
    const told = await site.inside((tx) =>
      entriesOf(tx, ['people.added', 'people.consent-given', 'activities.joined'], tx.today, tx.today, 50),
    )
    const last = told.slice(-4)
    expect(last.map(({ what, detail }) => [what, detail.door ?? detail.purpose ?? detail.session, detail.how])).toEqual(
      [
        ['people.added', 'web', undefined],
        ['people.consent-given', 'keep', 'web'],
        ['people.consent-given', 'contact', 'web'],
        ['activities.joined', session, undefined],
      ],
    )
    expect(new Set(last.map(({ about }) => about)).size).toBe(1)
    expect(last.at(-1)?.detail).toMatchObject({ partner: 'pss', setting: 'street', area: 'L8' })
  })

  test('learns nothing about whether the team knows that number already', async () => {
    const [here, there] = [await offered(9), await offered(9)]
    const first = await site.visitor().fillIn(here.path, answers(here.session))
    await known(site, { name: 'Bo Li', contact: contactOf('call', '07700 900 123') })
    const second = await site.visitor().fillIn(there.path, answers(there.session, 'Bo Li'))
    expect(second.main).toBe(first.main)
    expect(await onList(there.session)).toEqual([['joined', 1]])
  })

  test('goes on the waiting list of a full day, and is told so', async () => {
    const { path, session } = await offered(1)
    await site.visitor().fillIn(path, answers(session))
    const page = await site.visitor().fillIn(path, answers(session, 'Bo Li'))
    expect(page.heading).toBe('You are on the waiting list')
    expect(await onList(session)).toEqual([
      ['joined', 1],
      ['waiting', 1],
    ])
  })

  test('gets all problems at once and keeps what was typed', async () => {
    const { path, session } = await offered(1)
    const given = { session: '', name: '', phone: '12', channel: 'text', consents: ['contact'] }
    const page = await site.visitor().fillIn(path, given)
    expect(page.status).toBe(422)
    expect(page.problems).toHaveLength(4)
    expect(page.valuesOf('phone')).toEqual(['12'])
    expect(page.valuesOf('consents')).toEqual(['contact'])
    expect(await onList(session)).toEqual([])
  })

  test('cannot join a day of another activity', async () => {
    const [here, there] = [await offered(1), await offered(1)]
    expect((await site.visitor().fillIn(here.path, answers(there.session))).status).toBe(422)
    expect(await onList(there.session)).toEqual([])
  })

  test('is counted once, however often the button is pressed', async () => {
    const { path, session } = await offered(5)
    const browser = site.visitor()
    const command = (await browser.open(path)).hidden('kith-command')
    const sent = await Promise.all(
      [1, 2, 3].map(() => browser.send(path, { 'kith-command': command, ...answers(session) })),
    )
    expect(sent.map(({ heading }) => heading)).toEqual(Array(3).fill('You are on the list'))
    expect(await onList(session)).toEqual([['joined', 1]])
  })
})

test('sixteen who send the form at the same time share two places, and none hangs', async () => {
  const { path, session } = await offered(2)
  const pages = await Promise.all(
    Array.from({ length: 16 }, (_, n) => site.visitor().send(path, answers(session, `Neighbour ${n}`))),
  )
  expect(pages.filter(({ heading }) => heading === 'You are on the list')).toHaveLength(2)
  expect(pages.filter(({ heading }) => heading === 'You are on the waiting list')).toHaveLength(14)
  expect(await onList(session)).toEqual([
    ['joined', 2],
    ['waiting', 14],
  ])
})
