import { describe, expect, test } from 'vitest'
import { known, told } from '../../../tests/kit/people.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { erasePerson, mergePeople } from '../../people/index.ts'
import { verifications } from '../../platform/record/index.ts'
import { shownShortCode } from '../../platform/short-code/index.ts'
import { giveCard, makeCards, openRound, recordConversation } from '../index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

const pile = await site.inside(async (tx) => {
  await makeCards(tx, { cards: 30, phone: '0151 496 0000' })
  const cards = await tx.db.selectFrom('card').select('code').orderBy('code').execute()
  return cards.map(({ code }) => code)
})
const fromThePile = () => pile.pop() ?? ''
const round = await site.inside((tx) => openRound(tx, { openedOn: '2012-11-05', setting: 'shop' }))
const talk = (heads = 1) => site.inside((tx) => recordConversation(tx, { roundId: round, nextStep: 'none', heads }))
const give = (giving: Parameters<typeof giveCard>[1]) => site.inside((tx) => giveCard(tx, giving))
const refusal = (message: string) => ({ message: `outreach.card.${message}` })
const differences = () =>
  site.inside(async (tx) => (await Promise.all(verifications().map((each) => each.differences(tx)))).flat())

describe('cards', () => {
  test('are made as a batch, ten to a sheet, with a square that leads to the public address', async () => {
    const page = await worker.fillIn('/cards', { cards: 10, phone: '0151 496 0000' })
    expect(page.path).toMatch(/^\/cards\/batches\//)
    expect(page.html.match(/<li class="kith-slip">/g)).toHaveLength(10)
    expect(page.main).toContain('0151 496 0000')
    const entry = await site.inside((tx) =>
      tx.db.selectFrom('record').select('detail').where('what', '=', 'outreach.cards-made').execute(),
    )
    expect(entry.at(-1)?.detail).toMatchObject({ cards: 10 })
  })

  test('that somebody has are not printed again', async () => {
    const { path, html } = await worker.fillIn('/cards', { cards: 10 })
    const code = /kith-slip__code">([^<]*)/.exec(html)?.[1] ?? ''
    await give({ code, conversationId: await talk() })
    const again = await worker.open(path)
    expect(again.html.match(/<li class="kith-slip">/g)).toHaveLength(9)
    expect(again.html).not.toContain(code)
  })

  test.each(['', '0', '500'])('cannot be made in such a number: “%s”', async (cards) => {
    expect((await worker.fillIn('/cards', { cards })).status).toBe(422)
  })
})

describe('the public address of a card', () => {
  test('says the same for a card that somebody has, that nobody has, and that there is not', async () => {
    const [held, unused] = [fromThePile(), fromThePile()]
    await give({ code: held, person: await known(site, { name: 'Ada Quill' }) })
    const pages = await Promise.all(
      [held, unused, '00000000'].map(async (code) => {
        const { main, status } = await site.visitor().open(`/c/${code}`)
        return [status, main.replace(shownShortCode(code), '…')]
      }),
    )
    expect(pages[0]?.[1]).toContain('Call or text 0151 496 0000')
    expect(pages[0]?.[1]).not.toContain('Ada')
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1)
  })

  test('tells a slip of the pen from a code', async () => {
    expect((await site.visitor().open('/c/00000001')).status).toBe(404)
  })
})

describe('a card', () => {
  test('is given to somebody known by name, once however often it is told, and found again by its code', async () => {
    const person = await known(site)
    const code = fromThePile()
    const typed = shownShortCode(code).toLowerCase()
    const page = await worker.fillIn(`/people/${person.id}/card`, { code: typed })
    expect(page.main).toContain(shownShortCode(code))
    await give({ code, person })
    expect((await told(site, person.key)).filter(({ what }) => what === 'outreach.card-given')).toHaveLength(1)
    expect((await worker.open(`/cards?find=${typed}`)).path).toBe(`/people/${person.id}`)
  })

  test('of somebody else is refused in words, and what was typed stays', async () => {
    const code = fromThePile()
    await give({ code, person: await known(site) })
    const other = await known(site)
    const page = await worker.fillIn(`/people/${other.id}/card`, { code })
    expect([page.status, page.problems]).toEqual([409, ['This card belongs to someone else. Take another one']])
    expect(page.valuesOf('code')).toEqual([code])
  })

  test.each([
    ['K7M2-QX4', 'A letter or a number of this code is wrong. Look at the card again'],
    ['0000-0000', 'We have no card with this code. Look at the card again'],
  ])('with the code %s is refused', async (code, sentence) => {
    const person = await known(site)
    expect((await worker.fillIn(`/people/${person.id}/card`, { code })).problems).toEqual([sentence])
  })

  test('may be one of several that somebody has', async () => {
    const person = await known(site)
    const codes = [fromThePile(), fromThePile()]
    for (const code of codes) await give({ code, person })
    const { main } = await worker.open(`/people/${person.id}`)
    for (const code of codes) expect(main).toContain(shownShortCode(code))
  })

  test('given in a conversation without a name makes it theirs when they come back and give one', async () => {
    const [code, conversationId] = [fromThePile(), await talk()]
    await worker.fillIn(`/conversations/${conversationId}/card`, { code })
    await give({ code, conversationId })
    expect((await worker.open(`/cards?find=${code}`)).path).toBe(`/conversations/${conversationId}`)
    const person = await known(site)
    await give({ code, person })
    const whats = (await told(site, person.key)).map(({ what }) => what)
    expect(whats).toContain('outreach.conversation-claimed')
    expect((await worker.open(`/cards?find=${code}`)).path).toBe(`/people/${person.id}`)
    await give({ code, conversationId })
  })

  test('given in a conversation goes along when a name is taken there, and cannot be given in another', async () => {
    const [code, conversationId] = [fromThePile(), await talk()]
    await give({ code, conversationId })
    await expect(give({ code, conversationId: await talk() })).rejects.toMatchObject(refusal('someone-elses'))
    const answers = { name: 'Bo', channel: 'call', reach: '07911 700001', consents: 'keep', how: 'spoken' }
    await worker.fillIn(`/conversations/${conversationId}/name`, answers)
    expect((await worker.open(`/cards?find=${code}`)).path).toMatch(/^\/people\//)
  })

  test('of two records that turned out to be one person is theirs under both', async () => {
    const [one, other, code] = [await known(site), await known(site), fromThePile()]
    await give({ code, person: other })
    await site.inside((tx) => mergePeople(tx, { keep: one.id, other: other.id }))
    await give({ code, person: one })
    expect((await worker.open(`/people/${one.id}`)).main).toContain(shownShortCode(code))
  })

  test('given to two people at the same moment goes to one of them', async () => {
    const code = fromThePile()
    const people = [await known(site), await known(site)]
    const outcomes = await Promise.allSettled(people.map((person) => give({ code, person })))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('that is lost leads nowhere, and nobody else can be given it', async () => {
    const [person, code] = [await known(site), fromThePile()]
    await give({ code, person })
    const [cancel = ''] = (await worker.open(`/people/${person.id}`)).links('Lost or handed back')
    const page = await worker.fillIn(cancel, { why: 'lost' })
    expect(page.main).toContain('Cancelled on')
    expect((await worker.open(`/cards?find=${code}`)).main).toContain('This card was cancelled')
    await expect(give({ code, person: await known(site) })).rejects.toMatchObject(refusal('cancelled-before'))
    expect((await worker.send(cancel, { why: 'lost' })).status).toBe(409)
  })

  test('stands in the copy of whoever has it, and leads nowhere once they are erased', async () => {
    const [person, code] = [await known(site), fromThePile()]
    await give({ code, person })
    expect((await coordinator.open(`/people/${person.id}/copy`)).main).toContain(shownShortCode(code))
    await site.inside((tx) => erasePerson(tx, person.id))
    expect((await worker.open(`/cards?find=${code}`)).main).toContain('This card was cancelled')
    expect(await differences()).toEqual([])
  })
})
