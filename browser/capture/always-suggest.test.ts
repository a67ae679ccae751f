import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interests } from '../../src/activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../src/discovery/index.ts'
import { digitalAdvice } from '../../src/hubs/index.ts'
import type { DirectorySession } from '../../src/outreach/offline/directory-shape.ts'
import { healthAdvice } from '../../src/plans/index.ts'
import {
  activity,
  day,
  directory,
  hub,
  idOf,
  meets,
  now,
  open9to17,
  open14to17,
  spots,
  type Where,
} from '../../tests/capture/made-directory.ts'
import { leadsFrom, type Said } from './leads.ts'
import { suggest } from './suggest.ts'

const known = {
  interests: interests.map(({ value }) => value),
  needs: needs.map(({ value }) => value),
  gifts: gifts.map(({ value }) => value),
  matters: matters.map(({ value }) => value),
  adviceHealth: healthAdvice.map(({ value }) => value),
  adviceDigital: digitalAdvice.map(({ value }) => value),
}

test('what was said leads to interests and gifts that there are', () => {
  const leads = leadsFrom({ ...known }).concat(nextSteps.flatMap(({ value }) => leadsFrom({ nextStep: value })))
  const to = leads.flatMap((lead) => (lead.to === 'activity' ? lead.interest : lead.to === 'someone' ? lead.code : []))
  const there = new Set([...known.interests, ...known.gifts, 'any'])
  expect(to.filter((code) => !there.has(code))).toEqual([])
  expect(new Set(leads.map(({ because }) => because.list)).size).toBe(7)
})

const some = (codes: string[]) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 })
const anySaid: fc.Arbitrary<Said> = fc.record({
  interests: some(known.interests),
  needs: some(known.needs),
  gifts: some(known.gifts),
  matters: some(known.matters),
  adviceHealth: some(known.adviceHealth),
  adviceDigital: some(known.adviceDigital),
  nextStep: fc.option(fc.constantFrom(...nextSteps.map(({ value }) => value))),
})
const anySession = fc
  .tuple(fc.integer({ min: -2 * day, max: 35 * day }), fc.constantFrom(null, 0, 1))
  .map(([at, free]) => meets(at, free))
const anyActivity = fc
  .tuple(
    some(known.interests),
    fc.constantFrom<Where>('near', 'walkable', 'far', 'unknown', 'same'),
    fc.array(anySession, { maxLength: 3 }),
  )
  .map(([liked, where, sessions]) => activity('', liked, where, ...sessions.sort(([a], [b]) => a - b)))
const anyHub = fc
  .tuple(fc.constantFrom(null, spots.near, spots.far), fc.constantFrom({}, open9to17, open14to17))
  .map(([spot, hours]) => hub('', spot, hours))
const anyCell = (codes: string[]) =>
  fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...codes),
      wards: fc.constantFrom({}, { E05015290: 3 }, { E05015291: 5 }),
      elsewhere: fc.constantFrom(null, 0, 7),
    }),
    { selector: ({ code }) => code, maxLength: 4 },
  )
const numbered = <T extends { id: string }>(kind: string, each: T[]) =>
  each.map((one, i) => ({ ...one, id: `${kind} ${i}` }))
const anyDirectory = fc
  .record({
    activities: fc.array(anyActivity, { maxLength: 20 }).map((each) => numbered('activity', each)),
    hubs: fc.array(anyHub, { maxLength: 5 }).map((each) => numbered('hub', each)),
    introducible: fc.record({ interests: anyCell(known.interests), gifts: anyCell(known.gifts) }),
  })
  .map(directory)
const anyHere = fc.constantFrom({}, { ward: 'E05015290' }, { ward: 'E05099999' }, { spot: spots.far })

describe('whatever there is and was said', () => {
  const startOf = ([at]: DirectorySession) => at * 60_000

  test('at most six are suggested, each once and with a reason, none past, full or shut', () => {
    fc.assert(
      fc.property(anyDirectory, anySaid, anyHere, (given, said, here) => {
        const found = suggest(given, said, here, now)
        expect(found.length).toBeLessThanOrEqual(6)
        expect(new Set(found.map(idOf)).size).toBe(found.length)
        for (const each of found) {
          expect(each.reasons.some(({ code }) => code === 'fits' || code === 'next')).toBe(true)
          if (each.kind === 'activity') {
            expect(startOf(each.session)).toBeGreaterThan(now.getTime())
            expect(each.session[2]).not.toBe(0)
          }
          if (each.kind === 'hub')
            expect((each.openness.until ?? each.openness.from).getTime()).toBeGreaterThan(now.getTime())
        }
      }),
    )
  })

  test('there is a next step wherever something is open or has room', () => {
    fc.assert(
      fc.property(anyDirectory, anySaid, anyHere, (given, said, here) => {
        const roomy = given.activities.some(({ sessions }) =>
          sessions.some((each) => startOf(each) > now.getTime() && each[2] !== 0),
        )
        const opens = given.hubs.some(({ hours }) => Object.keys(hours).length > 0)
        if (roomy || opens) expect(suggest(given, said, here, now)).not.toEqual([])
      }),
    )
  })

  test('the order is the same, however the directory is sorted', () => {
    fc.assert(
      fc.property(anyDirectory, anySaid, anyHere, (given, said, here) => {
        const turned = { ...given, activities: given.activities.toReversed(), hubs: given.hubs.toReversed() }
        expect(suggest(turned, said, here, now)).toEqual(suggest(given, said, here, now))
      }),
    )
  })
})
