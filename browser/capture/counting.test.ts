import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tallied } from '../../src/outreach/offline/ready-shape.ts'
import { newId } from '../../src/platform/database/index.ts'
import { CountingPhone, type CountingServer, type Handed, names, type Step } from '../../tests/kit/counting-phone.ts'
import { phoneOf } from '../../tests/kit/phone.ts'
import { testSite } from '../../tests/kit/site.ts'
import type { Round } from './box.ts'
import { countOn, toTell } from './counting.ts'

const rising: Step[] = ['more', 'talk', 'seal', 'put', 'send', 'answer', 'lose', 'repeat', 'ask', 'serve', 'hear']
const steps: Step[] = [...rising, 'less']
const none: Tallied = { spoken: 0, declined: 0, notNow: 0 }
const where = { day: '2026-11-26', setting: 'shop', venue: null, ward: null }
const begun = (id: string, tallies = none): Round => ({ id, ...where, tallies, conversations: 0 })
const sum = (all: readonly Tallied[]): Tallied => {
  const total = { ...none }
  for (const each of all) for (const name of names) total[name] += each[name]
  return total
}

/** Adds each item once, as the server does. */
class ServerInMemory implements CountingServer {
  private readonly done = new Set<string>()
  readonly tallies = { ...none }

  async take(items: readonly Handed[]): Promise<void> {
    for (const { id, counted } of items) {
      if (this.done.has(id)) continue
      this.done.add(id)
      for (const name of names) this.tallies[name] = Math.max(0, this.tallies[name] + counted[name])
    }
  }

  async stands() {
    return { id: 'round', setting: 'shop', venue: null, tallies: { ...this.tallies }, conversations: 0 }
  }
}

interface Doing {
  who: number
  step: Step
  name: keyof Tallied
}

const doings = (allowed: readonly Step[], most: number): fc.Arbitrary<Doing[]> =>
  fc.array(
    fc.record({
      who: fc.nat({ max: 1 }),
      step: fc.constantFrom(...allowed),
      name: fc.constantFrom(...names),
    }),
    { maxLength: most, size: 'max' },
  )

async function settleAll(phones: CountingPhone[]): Promise<void> {
  for (const phone of phones) await phone.settle()
  for (const phone of phones) await phone.refresh()
}

describe('two phones on one round, whatever happens in between', () => {
  test('the server has what was tapped on both, and both come to show it', async () => {
    await fc.assert(
      fc.asyncProperty(doings(steps, 80), async (plan) => {
        const server = new ServerInMemory()
        const phones = [1, 2].map(() => new CountingPhone(server, begun('round')))
        for (const { who, step, name } of plan) await phones[who]?.step(step, name)
        await settleAll(phones)
        expect(server.tallies).toEqual(sum(phones.map(({ tapped }) => tapped)))
        for (const { round } of phones) expect(round.tallies).toEqual(server.tallies)
      }),
      { numRuns: 1000 },
    )
  })

  test('none ever shows less than was tapped on it, nor more than was tapped on both', async () => {
    await fc.assert(
      fc.asyncProperty(doings(rising, 80), async (plan) => {
        const server = new ServerInMemory()
        const phones = [1, 2].map(() => new CountingPhone(server, begun('round')))
        for (const { who, step, name } of plan) {
          await phones[who]?.step(step, name)
          const all = sum(phones.map(({ tapped }) => tapped))
          for (const { round, tapped } of phones) {
            const wrong = names.filter((each) => round.tallies[each] < tapped[each] || round.tallies[each] > all[each])
            expect(wrong).toEqual([])
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test('the same with the server itself: the round’s page, its record and both phones agree', async () => {
  const site = await testSite()
  const opener = await site.as('outreach-worker')
  const workers = [opener, await site.as('outreach-worker')]
  const phones = await Promise.all(workers.map((worker) => phoneOf(worker, site.slug)))
  const [first] = phones
  if (!first) throw new Error('nobody works here')

  const serverOf = (at: number, round: string): CountingServer => ({
    take: async (items) => {
      const phone = phones[at] ?? first
      const sealed = await Promise.all(
        items.map(({ id, kind, counted }) => {
          const typed = Object.fromEntries(names.map((name) => [name, [String(counted[name])]]))
          return phone.capture(kind, kind === 'nothing' ? {} : typed, { id, round })
        }),
      )
      if (sealed.length === 0) return
      const { answer } = await phone.send(sealed)
      expect(new Set(answer.items.map(({ is }) => is))).toEqual(new Set(['stored']))
    },
    stands: async () => {
      const ready = (await phoneOf(opener, site.slug)).ready
      const found = [...ready.rounds, ...(ready.shared ?? [])].find(({ id }) => id === round)
      if (!found) throw new Error('the round is not there')
      return found
    },
  })

  await fc.assert(
    fc.asyncProperty(doings(steps, 40), async (plan) => {
      const round = await first.round()
      await first.send([round])
      const counting = [0, 1].map((at) => new CountingPhone(serverOf(at, round.id), begun(round.id)))
      for (const { who, step, name } of plan) await counting[who]?.step(step, name)
      await Promise.all(counting.map((phone) => phone.settle()))
      for (const phone of counting) await phone.refresh()
      const tapped = sum(counting.map((phone) => phone.tapped))
      const page = await opener.open(`/rounds/${round.id}`)
      expect(Object.fromEntries(names.map((name) => [name, Number(page.valuesOf(name)[0])]))).toEqual(tapped)
      for (const phone of counting) expect(phone.round.tallies).toEqual(tapped)
    }),
    { numRuns: 25 },
  )
}, 60_000)

describe('what an earlier version of the app counted on a round', () => {
  test('is told in all, once, and what is counted from then on as a difference', () => {
    const old: Round = { ...begun(newId(), { spoken: 4, declined: 1, notNow: 0 }), uncounted: true }
    const tell = toTell(old)
    expect(tell).toMatchObject({ kind: 'tallies', counted: old.tallies })
    const tapped = countOn(old, 'spoken', 1)(old) ?? old
    const told = tell?.told(tapped)
    expect(told && toTell(told)).toMatchObject({ kind: 'counted', counted: { spoken: 1, declined: 0, notNow: 0 } })
  })

  test('is left as it is where all was told', () => {
    expect(toTell({ ...begun(newId(), { spoken: 4, declined: 1, notNow: 0 }), uncounted: false })).toBeNull()
  })
})
