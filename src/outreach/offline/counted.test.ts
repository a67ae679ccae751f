import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { type Captured, type Phone, phoneOf } from '../../../tests/kit/phone.ts'
import { entriesOf } from '../../../tests/kit/recorded.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { newId } from '../../platform/database/index.ts'
import { verifications } from '../../platform/record/index.ts'

const site = await testSite()
let opener: Browser
let beside: Browser
let one: Phone
let other: Phone
let round: Captured
beforeAll(async () => {
  opener = await site.as('outreach-worker')
  beside = await site.as('outreach-worker')
  one = await phoneOf(opener, site.slug)
  other = await phoneOf(beside, site.slug)
})
beforeEach(async () => {
  round = await one.round()
  await one.send([round])
})

type Counts = [spoken: number, declined: number, notNow: number]
const typed = ([spoken, declined, notNow]: Counts) => ({
  spoken: [String(spoken)],
  declined: [String(declined)],
  notNow: [String(notNow)],
})
const counted = (phone: Phone, ...counts: Counts) => phone.capture('counted', typed(counts), { round: round.id })
const whole = (phone: Phone, ...counts: Counts) => phone.capture('tallies', typed(counts), { round: round.id })
const statesOf = ({ answer }: Awaited<ReturnType<Phone['send']>>) => answer.items.map(({ is }) => is)

/** As the round's page shows it. */
async function shown(): Promise<number[]> {
  const page = await opener.open(`/rounds/${round.id}`)
  return ['spoken', 'declined', 'notNow'].map((name) => Number(page.valuesOf(name)[0]))
}

async function differences(): Promise<string[]> {
  const found = verifications().find(({ about }) => about === 'tallies of rounds')
  return (await site.inside(async (tx) => found?.differences(tx))) ?? ['not looked for']
}

describe('two phones that count on one round', () => {
  test('add up, and each entry tells by how much and how it then stands', async () => {
    const [first, second] = [await counted(one, 3, 1, 0), await counted(other, 2, 0, 4)]
    expect([statesOf(await one.send([first])), statesOf(await other.send([second]))]).toEqual([['stored'], ['stored']])
    expect(await shown()).toEqual([5, 1, 4])
    const [[told], [after]] = [await entriesOf(site, first.id), await entriesOf(site, second.id)]
    expect(told?.detail).toEqual({
      round: round.id,
      spoken: 3,
      declined: 1,
      notNow: 0,
      moreSpoken: 3,
      moreDeclined: 1,
    })
    expect(after?.detail).toEqual({
      round: round.id,
      spoken: 5,
      declined: 1,
      notNow: 4,
      moreSpoken: 2,
      moreNotNow: 4,
    })
    expect(after).toMatchObject({ about: null, happened_on: one.ready.today })
    expect(after?.actor).not.toBe(told?.actor)
    expect(await differences()).toEqual([])
  })

  test('may send the same many times, also at once: it is added once', async () => {
    const item = await counted(one, 2, 0, 0)
    await Promise.all(Array.from({ length: 6 }, (_, n) => (n % 2 ? one : other).send([item])))
    await one.send([await counted(one, 0, 1, 0), item])
    expect(await shown()).toEqual([2, 1, 0])
  })

  test('come in at the same moment: none overwrites the other, and the newest entry is the sum', async () => {
    const items = await Promise.all(Array.from({ length: 16 }, (_, n) => counted(n % 2 ? one : other, 1, 2, 3)))
    await Promise.all(items.map((item) => one.send([item])))
    expect(await shown()).toEqual([16, 32, 48])
    expect(await differences()).toEqual([])
  })

  test('take back what was counted by mistake, and never leave less than nothing', async () => {
    await one.send([await counted(one, 1, 0, 0), await counted(one, -1, 0, 0)])
    expect(await shown()).toEqual([0, 0, 0])
    await one.send([await counted(one, 1, 0, 0)])
    // Both see the same one that should not be there.
    await Promise.all([one.send([await counted(one, -1, 0, 0)]), other.send([await counted(other, -1, 0, 2)])])
    expect(await shown()).toEqual([0, 0, 2])
    await other.send([await counted(other, 1, 0, 0)])
    expect(await shown()).toEqual([1, 0, 2])
    expect(await differences()).toEqual([])
  })

  test('add to what somebody has set online', async () => {
    const late = await counted(other, 2, 0, 1)
    await one.send([await counted(one, 4, 4, 4)])
    const page = await opener.send(`/rounds/${round.id}/tallies`, { spoken: 3, declined: 0, notNow: 0 })
    expect(page.main).toContain('What is still on a phone is added when the phone sends it.')
    expect(await shown()).toEqual([3, 0, 0])
    await other.send([late])
    expect(await shown()).toEqual([5, 0, 1])
    expect(await differences()).toEqual([])
  })
})

describe('whoever sets the tallies online', () => {
  test('is told where more came in since they opened the page, and keeps what they typed', async () => {
    const page = await opener.open(`/rounds/${round.id}`)
    const command = page.hidden('kith-command') ?? ''
    await other.send([await counted(other, 2, 0, 1)])
    const typedIn = { spoken: 4, declined: 1, notNow: 0, 'kith-command': command }
    const refused = await opener.send(`/rounds/${round.id}/tallies`, { ...typedIn, was: page.hidden('was') ?? '' })
    expect([refused.status, refused.problems]).toEqual([
      409,
      [
        'More has come in since you opened this page. Now 2 spoke with us, 0 said no and 1 said not now. Check your numbers and save again',
      ],
    ])
    expect([refused.valuesOf('spoken'), refused.hidden('was')]).toEqual([['4'], '2 0 1'])
    expect(await shown()).toEqual([2, 0, 1])
    const again = { ...typedIn, spoken: 6, notNow: 1, was: refused.hidden('was') ?? '' }
    expect((await opener.send(`/rounds/${round.id}/tallies`, again)).status).toBe(200)
    // Sent twice by the browser: it was set once, and nobody is told that they overtook themselves.
    expect((await opener.send(`/rounds/${round.id}/tallies`, again)).status).toBe(200)
    expect(await shown()).toEqual([6, 1, 1])
    expect(await differences()).toEqual([])
  })
})

describe('a phone with an earlier version of the app, which tells how many there are in all', () => {
  test('sets the tallies, as ever', async () => {
    await one.send([await whole(one, 4, 2, 1), await whole(one, 5, 2, 0)])
    expect(await shown()).toEqual([5, 2, 0])
  })

  test('does not overwrite what others have counted, however often it tells', async () => {
    await one.send([await whole(one, 4, 2, 1)])
    await other.send([await counted(other, 3, 0, 1)])
    const again = await whole(one, 6, 2, 1)
    await one.send([again])
    expect(await shown()).toEqual([9, 2, 2])
    await other.send([await counted(other, -1, 0, 0)])
    await one.send([await whole(one, 7, 2, 1), again])
    expect(await shown()).toEqual([9, 2, 2])
    expect(await differences()).toEqual([])
  })

  test('goes on with a newer version of the app, in which what was told before is not told again', async () => {
    await one.send([await whole(one, 4, 2, 1), await counted(one, 1, 0, 0)])
    await other.send([await counted(other, 1, 1, 1)])
    expect(await shown()).toEqual([6, 3, 2])
    // An earlier version that is still open in another tab tells of all that this phone counted.
    await one.send([await whole(one, 5, 3, 1)])
    expect(await shown()).toEqual([6, 4, 2])
  })
})

describe('what cannot be added', () => {
  test('is kept, shown with what it adds, and added once when its round is chosen', async () => {
    const item = await other.capture('counted', typed([3, -1, 0]), { round: newId() })
    expect(statesOf(await other.send([item, await counted(other, 0, 5, 0)]))).toEqual(['kept', 'stored'])
    expect(await shown()).toEqual([0, 5, 0])
    const path = `/capture/kept/${item.id}/counted`
    expect((await beside.open('/capture/kept')).links('More counted on a round')).toContain(`/testtown${path}`)
    const page = await beside.open(path)
    expect([page.valuesOf('spoken'), page.valuesOf('declined')]).toEqual([['3'], ['-1']])
    const wrong = await beside.fillIn(path, { spoken: 'three', declined: '-1', notNow: '0' })
    expect([wrong.status, wrong.problems]).toEqual([
      422,
      ['Type a whole number for “Spoke with us”, such as 12, or -3 for fewer'],
    ])
    const own = await other.round()
    await other.send([own])
    await beside.fillIn(path, { spoken: '3', declined: '−1', notNow: '0', onRound: own.id })
    await other.send([item])
    const added = await beside.open(`/rounds/${own.id}`)
    expect([added.valuesOf('spoken'), added.valuesOf('declined')]).toEqual([['3'], ['0']])
    expect(await shown()).toEqual([0, 5, 0])
  })

  test('is kept where the numbers make no sense', async () => {
    const items = [await counted(one, 1.5, 0, 0), await counted(one, 1_000_000, 0, 0), await counted(one, 1, 0, 0)]
    expect(statesOf(await one.send(items))).toEqual(['kept', 'kept', 'stored'])
    expect(await shown()).toEqual([1, 0, 0])
  })

  test('is kept where its phone was signed out from elsewhere', async () => {
    const third = await site.as('outreach-worker')
    const item = await counted(await phoneOf(third, site.slug), 2, 0, 0)
    await third.copy().send('/account/sessions/end', {})
    expect(statesOf(await one.send([item]))).toEqual(['kept'])
    expect(await shown()).toEqual([0, 0, 0])
  })
})
