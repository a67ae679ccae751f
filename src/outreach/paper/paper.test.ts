import { describe, expect, test } from 'vitest'
import { known } from '../../../tests/kit/people.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { asId, newId } from '../../platform/database/index.ts'
import { shownShortCode } from '../../platform/short-code/index.ts'
import { giveCard, makeCards, openRound } from '../index.ts'
import { asksOnLine, lineIdOf } from './line-id.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const other = await site.as('outreach-worker')
const round = await site.inside((tx) => openRound(tx, { openedOn: '2012-11-05', setting: 'shop', area: 'L8' }))

interface Sheet {
  path: string
  id: string
}

async function sheet(make = `/rounds/${round}/sheets`): Promise<Sheet> {
  const { path } = await worker.fillIn(make, { sheets: 1 })
  const batch = path.split('/').at(-1)
  const [made] = await site.inside((tx) =>
    tx.db.selectFrom('paper_sheet').select('id').where('batch_id', '=', asId<'paper-sheet-batch'>(batch)).execute(),
  )
  return { path: `/sheets/${made?.id}`, id: made?.id ?? '' }
}

const idOf = ({ id }: Sheet, line: number) =>
  lineIdOf<'conversation'>(site.programmeId, asId<'paper-sheet'>(id) ?? newId(), line)

/** What the record holds from a sheet, oldest first. */
const held = ({ id }: Sheet) =>
  site.inside(async (tx) => {
    const rows = await tx.db
      .selectFrom('record')
      .select(['detail', 'happened_on', 'command_id'])
      .where('what', '=', 'outreach.conversation-held')
      .orderBy('position')
      .execute()
    return rows.filter(({ detail }) => detail.sheet === id)
  })

/** The conversations of these lines that count. */
const standing = (from: Sheet) =>
  site.inside((tx) =>
    tx.db
      .selectFrom('conversation')
      .selectAll()
      .where('round_id', '=', round)
      .where('withdrawn_at', 'is', null)
      .where((where) =>
        where.or(
          [1, 2, 3].flatMap((line) => [where('id', '=', idOf(from, line)), where('corrects', '=', idOf(from, line))]),
        ),
      )
      .execute(),
  )

describe('sheets', () => {
  test('are printed for a round, each with a number of its own, ten lines, and no place for a name', async () => {
    const page = await worker.fillIn(`/rounds/${round}/sheets`, { sheets: 3 })
    expect(page.path).toMatch(/^\/sheets\/batches\//)
    const codes = [...page.html.matchAll(/kith-paper-code">([^<]*)/g)].map(([, code]) => code)
    expect(new Set(codes).size).toBe(3)
    expect(page.html.match(/<th scope="row">/g)).toHaveLength(30)
    expect(page.main).toContain('No names, no phone numbers')
    expect(page.main).toContain('5 November 2012')
    const [made] = await site.inside((tx) =>
      tx.db.selectFrom('record').select('detail').where('what', '=', 'outreach.sheets-made').execute(),
    )
    expect(made?.detail).toMatchObject({ sheets: 3, round })
  })

  test.each(['', '0', '31'])('are not made in such a number: “%s”', async (sheets) => {
    const page = await worker.fillIn('/sheets', { sheets })
    expect([page.status, page.problems.length]).toEqual([422, 1])
  })

  test('printed beforehand are put to their round when they are typed in, found by their number', async () => {
    const made = await sheet('/sheets')
    const [row] = await site.inside((tx) =>
      tx.db.selectFrom('paper_sheet').select('code').where('id', '=', asId<'paper-sheet'>(made.id)).execute(),
    )
    const found = await worker.open(`/sheets?find=${shownShortCode(row?.code ?? '').toLowerCase()}`)
    expect(found.path).toBe(`${made.path}/round`)
    const placed = await worker.fillIn(found.path, { round })
    expect(placed.path).toBe(made.path)
    await worker.fillIn(made.path, { line1: 's1' })
    const elsewhere = await site.inside((tx) => openRound(tx, { openedOn: '2012-11-06', setting: 'street' }))
    expect((await worker.fillIn(`${made.path}/round`, { round: elsewhere })).status).toBe(409)
    expect((await held(made)).map(({ detail }) => detail.round)).toEqual([round])
    expect((await worker.open('/sheets?find=000001')).main).toContain('A letter or a number of this is wrong')
  })
})

describe('a sheet that is typed in', () => {
  test('is recorded line by line, on the day and in the place of its round', async () => {
    const made = await sheet()
    const page = await worker.fillIn(made.path, { line1: 'm1 4 d2 s1', line3: 'i1 pL1 s2' })
    expect([page.status, page.path]).toEqual([200, made.path])
    expect([page.valuesOf('line1'), page.valuesOf('line2')]).toEqual([[], ['']])
    expect(page.main).toMatch(/m1 4 d2 s1 Typed in by Test outreach-worker/)
    const [first, second] = await held(made)
    expect(first).toMatchObject({ happened_on: '2012-11-05', command_id: idOf(made, 1) })
    expect(first?.detail).toMatchObject({ setting: 'shop', area: 'L8', matters: ['health', 'company'], line: 1 })
    expect(second?.detail).toMatchObject({ area: 'L1', interests: ['walking'], nextStep: 'call-me', line: 3 })
    expect((await worker.open(`/rounds/${round}`)).html).toContain(idOf(made, 3))
  })

  test('twice counts once, and the second typist is told that it was there', async () => {
    const made = await sheet()
    await worker.fillIn(made.path, { line1: 'm1 4 d2 s1', line2: 's1' })
    const page = await other.send(made.path, { 'kith-command': newId(), line1: 'd2 m4 1 s1', line2: 's1', line3: 's1' })
    expect(page.status).toBe(200)
    expect(page.main).toContain('Lines 1 and 2 were there already, with the same answers. They count once.')
    expect(await held(made)).toHaveLength(3)
    expect(await standing(made)).toHaveLength(3)
  })

  test('by two people at the same moment counts once, however often it is sent', async () => {
    const made = await sheet()
    const lines = { line1: 'm1 s1', line2: 'd1 s1', line3: 'h1 s1' }
    const pages = await Promise.all(
      [worker, other, worker, other].map((who) => who.send(made.path, { 'kith-command': newId(), ...lines })),
    )
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(pages.filter(({ main }) => main.includes('were there already'))).toHaveLength(3)
    expect(await held(made)).toHaveLength(3)
  })

  test('otherwise the second time shows both, changes nothing, and is put right if the typist says so', async () => {
    const made = await sheet()
    await worker.fillIn(made.path, { line1: 'm1 s1', line2: 's1' })
    const page = await other.send(made.path, { 'kith-command': newId(), line1: 'm2 s1', line2: 's1', line3: 'd1 s1' })
    expect(page.status).toBe(422)
    expect(page.problems).toHaveLength(2)
    expect(page.problems[1]).toMatch(/^Line 1: It was typed in before, and otherwise/)
    expect(page.main).toContain('m1 s1 Typed in by')
    expect([page.valuesOf('line1'), page.valuesOf('line2')]).toEqual([['m2 s1'], []])
    expect((await standing(made)).map(({ matters }) => matters)).toContainEqual(['health'])
    const right = await other.send(made.path, { 'kith-command': newId(), line1: 'm2 s1', replace: '1' })
    expect(right.main).toContain('(put right)')
    const now = await standing(made)
    expect(now.map(({ matters }) => matters)).toContainEqual(['money'])
    expect(now).toHaveLength(3)
    expect((await other.send(made.path, { 'kith-command': newId(), line1: 'm2 s1' })).main).toContain(
      'was there already',
    )
  })

  test('with lines that are wrong says all of it at once, keeps them as typed, and loses no good line', async () => {
    const made = await sheet()
    const wrong = {
      line1: 'm1 m2 m3 m4 s1',
      line2: 'z9 &',
      line3: 'd1 s1',
      line4: 'd1',
      line5: 'pL8X9 s9 x0',
      line6: 's1 x1000',
    }
    const page = await worker.fillIn(made.path, wrong)
    expect(page.status).toBe(422)
    expect(page.problems).toEqual([
      'Some lines need another look. All the others are recorded',
      'Line 1: There are more than 3 answers to m',
      'Line 2: “z” is no letter of the sheet',
      'Line 2: “&” is no letter of the sheet',
      'Line 2: Say what happens next: s and a number',
      'Line 4: Say what happens next: s and a number',
      'Line 5: There is no s9 on the sheet',
      'Line 5: Type how many people there were: from 1 to 500',
      'Line 5: Type the first half of a postcode for “First half of their postcode”, such as L8',
      'Line 6: Type how many people there were: from 1 to 500',
    ])
    for (const problem of page.problems.slice(1)) {
      const line = /Line (\d+)/.exec(problem)?.[1]
      expect(page.html).toContain(`href="#line${line}"`)
      expect(page.html).toContain(`id="line${line}"`)
    }
    for (const name of ['line1', 'line2', 'line4', 'line5'] as const) expect(page.valuesOf(name)).toEqual([wrong[name]])
    expect((await held(made)).map(({ detail }) => detail.line)).toEqual([3])
  })

  test('asks about a first time only where the sheet does', async () => {
    const made = await sheet()
    const id = asId<'paper-sheet'>(made.id) ?? newId()
    const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((line) => asksOnLine(id, line, 10))
    expect(asked).toHaveLength(1)
    const typed = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`line${at + 1}`, 'f1 s1']))
    const page = await worker.fillIn(made.path, typed)
    expect(page.problems).toHaveLength(10)
    expect((await held(made)).map(({ detail }) => [detail.line, detail.firstTime])).toEqual([[asked[0], true]])
  })

  test('hands over the card on its line; one that is someone else’s is told, and the words are kept', async () => {
    const made = await sheet()
    const [mine = '', theirs = ''] = await site.inside(async (tx) => {
      await makeCards(tx, { cards: 2, phone: null })
      return (await tx.db.selectFrom('card').select('code').execute()).map(({ code }) => code)
    })
    const person = await known(site)
    await site.inside((tx) => giveCard(tx, { code: theirs, person }))
    const page = await worker.fillIn(made.path, {
      line1: `d1 s2 c${mine}`,
      line2: `d1 s1 c${shownShortCode(theirs)}`,
      line3: 's1 cK7M2QX40',
    })
    expect(page.problems.map((problem) => problem.slice(0, 60))).toEqual([
      'Some lines need another look. All the others are recorded',
      expect.stringMatching(/^Line 2: What was said is recorded, but not the card/),
      expect.stringMatching(/^Line 3: A letter or a number of this code is wrong/),
    ])
    expect((await worker.open(`/cards?find=${mine}`)).path).toBe(`/conversations/${idOf(made, 1)}`)
    expect((await worker.open(`/cards?find=${theirs}`)).path).toBe(`/people/${person.id}`)
    expect((await held(made)).map(({ detail }) => detail.line)).toEqual([1, 2])
  })

  test('does not bring back a line that was withdrawn', async () => {
    const made = await sheet()
    await worker.fillIn(made.path, { line1: 's1' })
    await worker.send(`/conversations/${idOf(made, 1)}/withdraw`, {})
    const page = await worker.send(made.path, { 'kith-command': newId(), line1: 'd1 s1', replace: '1' })
    expect(page.problems.at(-1)).toMatch(/withdrawn since/)
    expect(await standing(made)).toEqual([])
  })

  test('of another programme is not there', async () => {
    const there = await testSite({ slug: 'othertown' })
    expect((await (await there.as('outreach-worker')).open((await sheet()).path)).status).toBe(404)
  })
})
