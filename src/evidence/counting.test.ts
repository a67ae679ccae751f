import { expect, test } from 'vitest'
import { counts } from '../../tests/evidence/counts.ts'
import { idOf, personKey } from '../../tests/evidence/histories.ts'
import { entries as activities } from '../activities/index.ts'
import { entries as hubs } from '../hubs/index.ts'
import { entries as outreach } from '../outreach/index.ts'
import { entries as people } from '../people/index.ts'
import { entries as plans } from '../plans/index.ts'
import { type Entry, entryWithdrawn } from '../platform/record/index.ts'

const [ann, bob, cat] = [personKey(1), personKey(2), personKey(3)]
const meeting = { activity: idOf(5, 1), session: idOf(3, 1) }
const [one, two] = ['2014-03-01', '2014-03-02']

/** Everything told on its own day, in the order given; `later` on days of its own. */
const told = (...entries: Entry[]) => entries.map((entry) => ({ on: entry.happenedOn, entry }))
const later = (on: string, entry: Entry) => ({ on, entry })
const role = (who: typeof ann, on: string, role: string) => people.roleTakenUp(who, on, { role })
const plan = (who: typeof ann, on: string, goals: number, advice: string[] = []) =>
  plans.planAgreed(who, on, { plan: idOf(6, 1), goals, advice })
const skills = (on: string, alone: number) => hubs.skillsChecked(ann, on, { alone })
const completed = (on: string) => hubs.coachingCompleted(ann, on, {})
const heads = (on: string, heads: number) => activities.headsCounted(null, on, { ...meeting, heads })
const talk = (
  who: typeof ann | null,
  on: string,
  n: number,
  advice: Partial<Record<'health' | 'digital', string[]>>,
  heads: number | null = null,
) =>
  outreach.conversationHeld(who, on, {
    round: idOf(8, 1),
    conversation: idOf(2, n),
    interests: [],
    needs: [],
    gifts: [],
    matters: [],
    adviceHealth: advice.health ?? [],
    adviceDigital: advice.digital ?? [],
    firstTime: n === 1 ? true : null,
    heads,
  })
const group = (on: string, n: number, heads: number) => talk(null, on, n, { digital: ['tablet'] }, heads)
const claim = (on: string, n: number) => outreach.conversationClaimed(ann, on, { conversation: idOf(2, n) })
const consent = { purpose: 'records', how: 'spoken' }

const rules: [rule: string, told: ReturnType<typeof told>, expected: string[]][] = [
  [
    'both roles count once, on the day of the first',
    told(role(ann, two, 'digital-champion'), role(ann, one, 'active-citizen')),
    [`recruited people ${one}: 1`],
  ],
  ['another role counts for nothing', told(role(ann, one, 'driver')), []],
  [
    'a hub that opens twice is one hub',
    told(
      hubs.hubOpened(null, one, { hub: idOf(4, 1), kind: 'mobile' }),
      hubs.hubOpened(null, two, { hub: idOf(4, 1), kind: 'mobile' }),
    ),
    [`hubs places ${one}: 1`],
  ],
  [
    'a conversation counts for what was pointed to',
    told(talk(ann, one, 1, { health: ['doctor'], digital: ['tablet'] }), talk(bob, two, 2, { health: ['doctor'] })),
    [`advised-digital people ${one}: 1`, `advised-health people ${one}: 1`, `advised-health people ${two}: 1`],
  ],
  [
    'a conversation counts once, however many of the team were there',
    told(
      outreach.roundColleaguesSet(null, one, { round: idOf(8, 1), colleagues: [ann, bob] }),
      talk(null, one, 2, { digital: ['tablet'] }),
    ),
    [`advised-digital contacts ${one}: 1`],
  ],
  ['a conversation without advice counts for nothing', told(talk(ann, one, 1, {}), talk(null, one, 2, {})), []],
  [
    'without a name every conversation is a contact, and whoever was asked is counted apart',
    told(talk(null, one, 1, { digital: ['tablet'] }), talk(null, one, 2, { digital: ['tablet'] })),
    [`advised-digital asked ${one}: 1`, `advised-digital contacts ${one}: 2`, `advised-digital first-time ${one}: 1`],
  ],
  [
    'a group counts by head, and whoever of them was asked as one',
    told(group(one, 3, 12), group(one, 1, 3)),
    [`advised-digital asked ${one}: 1`, `advised-digital contacts ${one}: 15`, `advised-digital first-time ${one}: 1`],
  ],
  [
    'a group put right counts as it was put right, from then on only',
    told(group(one, 3, 12), outreach.conversationWithdrawn(null, one, { conversation: idOf(2, 3) }), group(one, 4, 11)),
    [`advised-digital contacts ${one}: 11`],
  ],
  [
    'a conversation whose person gave a name counts for the person, no longer as a contact',
    told(talk(null, two, 2, { digital: ['tablet'] }), claim(two, 2), talk(ann, one, 1, { digital: ['email'] })),
    [`advised-digital people ${one}: 1`],
  ],
  [
    'a conversation recorded by mistake is gone',
    told(
      talk(null, one, 2, { digital: ['tablet'] }),
      outreach.conversationWithdrawn(null, two, { conversation: idOf(2, 2) }),
    ),
    [],
  ],
  [
    'coaching, plans and support count as advice where something was pointed to',
    told(
      hubs.coachingGiven(ann, one, { advice: ['tablet'] }),
      hubs.coachingGiven(bob, one, { advice: [] }),
      plan(ann, one, 0, ['doctor']),
      plans.hypertensionSupported(bob, two, { support: idOf(7, 1), steps: 0, advice: ['pharmacy'] }),
    ),
    [`advised-digital people ${one}: 1`, `advised-health people ${one}: 1`, `advised-health people ${two}: 1`],
  ],
  [
    'a plan needs a goal and support needs a step',
    told(
      plan(ann, one, 0),
      plan(ann, two, 2),
      plans.hypertensionSupported(ann, one, { support: idOf(7, 1), steps: 0, advice: [] }),
      plans.hypertensionSupported(ann, two, { support: idOf(7, 2), steps: 1, advice: [] }),
    ),
    [`hypertension people ${two}: 1`, `plans people ${two}: 1`],
  ],
  [
    'coaching completed includes, while nobody checked',
    told(completed(one), completed(two)),
    [`digitally-included people ${one}: 1`],
  ],
  [
    'once checked, all eight tasks alone include',
    told(skills(one, 5), completed(one), skills(two, 8)),
    [`digitally-included people ${two}: 1`],
  ],
  ['whoever could do all at first was not included by us', told(skills(one, 8), completed(one), skills(two, 8)), []],
  ['fewer than eight is not enough', told(skills(one, 5), completed(two), skills(two, 7)), []],
  [
    'coaching completed before the first check stays counted',
    told(completed(one), skills(two, 5)),
    [`digitally-included people ${one}: 1`],
  ],
  [
    'who hosts counts once, the programme itself not at all',
    told(
      activities.activityOffered(null, one, { activity: meeting.activity, interests: [] }),
      activities.activityOffered(ann, one, { activity: meeting.activity, interests: [] }),
      activities.tookPart(ann, two, meeting),
    ),
    [`community-action people ${one}: 1`],
  ],
  [
    'a later head count of a meeting replaces the earlier',
    told(heads(one, 9), heads(one, 7)),
    [`community-action contacts ${one}: 7`],
  ],
  [
    'merged, two records count once, at the earlier',
    told(plan(ann, two, 1), plan(bob, one, 1), people.peopleMerged(ann, two, { other: bob })),
    [`plans people ${one}: 1`],
  ],
  [
    'a chain of merges is one person, and undoing one link parts them there',
    told(
      plan(ann, one, 1),
      plan(bob, two, 1),
      plan(cat, two, 1),
      people.peopleMerged(ann, two, { other: bob }),
      people.peopleMerged(bob, two, { other: cat }),
      people.mergeUndone(ann, two, { other: bob }),
    ),
    [`plans people ${one}: 1`, `plans people ${two}: 1`],
  ],
  [
    'who no longer agrees to be counted is not, until they agree again',
    told(
      plan(ann, one, 1),
      people.consentWithdrawn(ann, two, consent),
      plan(bob, one, 1),
      people.consentWithdrawn(bob, two, consent),
      people.consentGiven(bob, two, { ...consent, wording: 'records.1' }),
    ),
    [`plans people ${one}: 1`],
  ],
  [
    'who was erased still counts',
    told(plan(ann, one, 1), people.personErased(ann, two, {})),
    [`plans people ${one}: 1`],
  ],
  [
    'an entry taken back is gone, and the next one counts instead',
    told(plan(ann, one, 1), plan(ann, two, 1), entryWithdrawn(ann, two, { entry: 1 })),
    [`plans people ${two}: 1`],
  ],
  [
    'a correction taken back restores',
    told(plan(ann, one, 1), entryWithdrawn(ann, one, { entry: 1 }), entryWithdrawn(ann, one, { entry: 2 })),
    [`plans people ${one}: 1`],
  ],
]

test.each(rules)('%s', (_rule, history, expected) => {
  expect(counts(history)).toEqual({ recounted: expected, rolledUp: expected })
})

test('as at an earlier day, what was then known still shows', () => {
  const history = [
    later('2014-04-10', plan(ann, one, 1)),
    later('2014-04-12', plan(bob, two, 1)),
    later('2014-04-20', people.peopleMerged(ann, '2014-04-20', { other: bob })),
    later('2014-04-25', people.mergeUndone(ann, '2014-04-25', { other: bob })),
  ]
  const days = ['2014-04-09', '2014-04-10', '2014-04-19', '2014-04-20', '2014-04-24', '2014-04-25']
  const both = [`plans people ${one}: 1`, `plans people ${two}: 1`]
  expect(days.map((day) => counts(history, day).rolledUp)).toEqual([
    [],
    both.slice(0, 1),
    both,
    both.slice(0, 1),
    both.slice(0, 1),
    both,
  ])
  expect(days.map((day) => counts(history, day).recounted)).toEqual(days.map((day) => counts(history, day).rolledUp))
})
