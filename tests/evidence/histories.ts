// Random histories: few people, conversations and meetings, so that everything that can get in each other's way does.
import * as fc from 'fast-check'
import { entries as activities } from '../../src/activities/index.ts'
import { entries as hubs } from '../../src/hubs/index.ts'
import { entries as outreach } from '../../src/outreach/index.ts'
import { entries as people } from '../../src/people/index.ts'
import { entries as plans } from '../../src/plans/index.ts'
import { daysAfter } from '../../src/platform/clock/index.ts'
import { asId, type Key } from '../../src/platform/database/index.ts'
import { type Entry, entryWithdrawn, type Recorded } from '../../src/platform/record/index.ts'

/** One thing told; a withdrawal needs to know where what came before it stands in the record. */
export interface Step {
  at: Date
  entry(positions: readonly number[]): Entry
}

/** A random id that is the same in every run: `kind` and number in its digits. */
export function idOf(kind: number, n: number): string {
  return `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export function personKey(n: number): Key {
  const key = asId<'key'>(idOf(1, n))
  if (!key) throw new Error('not an id')
  return key
}

export const dayNumber = (n: number) => daysAfter('2014-03-25', n)
const number = (max: number) => fc.integer({ min: 0, max })
const conversation = number(2).map((n) => idOf(2, n))
const session = number(1).map((n) => idOf(3, n))
const day = number(9).map(dayNumber)
const context = fc.record({
  partner: fc.constantFrom('pss', 'unionlearn', null),
  setting: fc.constantFrom('shop', 'worship'),
  area: fc.constantFrom('E05000001', 'L8', null),
})
const advice = fc.subarray(['tablet', 'doctor'])
const once = { activity: idOf(5, 1), plan: idOf(6, 1), support: idOf(7, 1), round: idOf(8, 1) }

const talk = fc
  .record({
    conversation,
    context,
    health: advice,
    digital: advice,
    firstTime: fc.constantFrom(true, false, null),
    heads: fc.constantFrom(null, null, 12),
  })
  .map(({ conversation, context, health, digital, firstTime, heads }) => ({
    ...context,
    round: once.round,
    conversation,
    interests: [],
    needs: [],
    gifts: [],
    matters: [],
    adviceHealth: health,
    adviceDigital: digital,
    firstTime,
    heads,
  }))

type Making = fc.Arbitrary<(positions: readonly number[]) => Entry>
const always = (entry: fc.Arbitrary<Entry>): Making => entry.map((made) => () => made)
const aboutOneOf =
  (people: number) =>
  <T>(detail: fc.Arbitrary<T>, make: (person: Key, day: string, detail: T) => Entry): Making =>
    always(fc.tuple(number(people - 1).map(personKey), day, detail).map((given) => make(...given)))
type About = ReturnType<typeof aboutOneOf>
const aboutNobody = <T>(detail: fc.Arbitrary<T>, make: (none: null, day: string, detail: T) => Entry): Making =>
  always(fc.tuple(day, detail).map(([on, given]) => make(null, on, given)))

const withdrawal: Making = fc.tuple(day, fc.nat()).map(
  ([on, n]) =>
    (positions) =>
      entryWithdrawn(null, on, { entry: positions[n % positions.length] ?? 0 }),
)

/** What may count or be turned at once in many ways. */
const knots = (about: About): Making[] => [
  about(talk, outreach.conversationHeld),
  aboutNobody(talk, outreach.conversationHeld),
  about(fc.record({ context, advice }), (who, on, { context, advice }) =>
    hubs.coachingGiven(who, on, { ...context, advice }),
  ),
]

const deeds = (about: About): Making[] => [
  ...knots(about),
  about(fc.constantFrom('active-citizen', 'digital-champion'), (who, on, role) =>
    people.roleTakenUp(who, on, { role }),
  ),
  about(context, hubs.coachingCompleted),
  about(fc.constantFrom(3, 7, 8), (who, on, alone) => hubs.skillsChecked(who, on, { alone })),
  about(context, (who, on, where) =>
    activities.tookPart(who, on, { ...where, activity: once.activity, session: idOf(3, 0) }),
  ),
  about(fc.record({ context, goals: number(2), advice }), (who, on, { context, goals, advice }) =>
    plans.planAgreed(who, on, { ...context, plan: once.plan, goals, advice }),
  ),
  aboutNobody(fc.record({ session, heads: number(4) }), (none, on, { session, heads }) =>
    activities.headsCounted(none, on, { activity: once.activity, session, heads }),
  ),
  aboutNobody(number(1), (none, on, n) => hubs.hubOpened(none, on, { hub: idOf(4, n), kind: 'pop-up' })),
]
const consent = fc.constantFrom('keep', 'records', 'contact')
const other = number(3).map(personKey)
const turns = (about: About): Making[] => [
  about(other, (who, on, other) => people.peopleMerged(who, on, { other })),
  about(other, (who, on, other) => people.mergeUndone(who, on, { other })),
  about(conversation, (who, on, id) => outreach.conversationClaimed(who, on, { conversation: id })),
  aboutNobody(conversation, (none, on, id) => outreach.conversationWithdrawn(none, on, { conversation: id })),
  about(consent, (who, on, purpose) => people.consentWithdrawn(who, on, { purpose, how: 'spoken' })),
  about(consent, (who, on, purpose) =>
    people.consentGiven(who, on, { purpose, how: 'spoken', wording: `${purpose}.1` }),
  ),
]

/** Told mostly in order of time, at times a day or two behind, as a phone without signal does. */
const told = (entry: Making): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.record({ entry, step: fc.constantFrom(0, 0, 1), behind: fc.constantFrom(0, 0, 0, 2) }), {
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

const amongFew = aboutOneOf(4)
const amongTwo = aboutOneOf(2)

/** All sorts of things happen, or a few things happen to two people over and over. */
export const histories: fc.Arbitrary<Step[]> = fc.oneof(
  told(fc.oneof({ weight: 3, arbitrary: fc.oneof(...deeds(amongFew)) }, fc.oneof(...turns(amongFew)), withdrawal)),
  told(fc.oneof({ weight: 2, arbitrary: fc.oneof(...knots(amongTwo)) }, fc.oneof(...turns(amongTwo)), withdrawal)),
)

/** The history as a record would hold it, with positions from 1. */
export function recordedFrom(steps: readonly Step[]): Recorded[] {
  const positions: number[] = []
  return steps.map(({ at, entry }, n) => {
    const { happenedOn, what, about, detail } = entry(positions)
    positions.push(n + 1)
    return { position: n + 1, at, happenedOn, what, actor: null, about, detail, commandId: null }
  })
}
