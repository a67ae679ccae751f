// Random tellings of conversations, in which much is taken back, and taken back again.
import * as fc from 'fast-check'
import { entries as outreach } from '../../src/outreach/index.ts'
import { entryWithdrawn } from '../../src/platform/record/index.ts'
import { dayNumber, idOf, type Step } from '../evidence/histories.ts'

const day = fc.integer({ min: 0, max: 9 }).map(dayNumber)

/** So many conversations have an id of their own that most are told once and some twice. */
const conversation = fc.integer({ min: 0, max: 5 }).map((n) => idOf(2, n))

const talk = fc.record({
  setting: fc.constantFrom('shop', 'worship'),
  area: fc.constantFrom('E05000001', 'L8', null),
  ageBand: fc.constantFrom('18-24', '85-plus', null),
  conversation,
  matters: fc.subarray(['money', 'safety', 'company']),
  interests: fc.subarray(['walking', 'cooking']),
  needs: fc.subarray(['jobs']),
  gifts: fc.subarray(['music', 'a-room']),
})

type Making = fc.Arbitrary<Step['entry']>

const held: Making = fc.tuple(day, talk).map(
  ([on, said]) =>
    () =>
      outreach.conversationHeld(null, on, { ...said, round: idOf(8, 1), adviceHealth: [], adviceDigital: [] }),
)
const withdrawn: Making = fc.tuple(day, conversation).map(
  ([on, id]) =>
    () =>
      outreach.conversationWithdrawn(null, on, { conversation: id }),
)
const mistaken: Making = fc.tuple(day, fc.nat()).map(
  ([on, n]) =>
    (positions) =>
      entryWithdrawn(null, on, { entry: positions[n % positions.length] ?? 0 }),
)

const made = fc.oneof({ weight: 4, arbitrary: held }, withdrawn, { weight: 2, arbitrary: mistaken })

/** Told mostly in order of time, at times a day or two behind, as a phone without signal does. */
export const tellings: fc.Arbitrary<Step[]> = fc
  .array(fc.record({ entry: made, step: fc.constantFrom(0, 0, 1), behind: fc.constantFrom(0, 0, 0, 2) }), {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  })
  .map((steps) => {
    let today = 5
    return steps.map(({ entry, step, behind }) => {
      today += step
      return { entry, at: new Date(`${dayNumber(today - behind)}T12:00:00Z`) }
    })
  })
