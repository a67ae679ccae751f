import { entries as activities } from '../../src/activities/index.ts'
import { rollUp } from '../../src/evidence/index.ts'
import { entries as outreach } from '../../src/outreach/index.ts'
import { entries as plans } from '../../src/plans/index.ts'
import { catchUp, type Entry, record } from '../../src/platform/record/index.ts'
import type { Where } from '../../src/programme/index.ts'
import type { TestSite } from '../kit/site.ts'
import { idOf, personKey } from './histories.ts'

/** Records entries and lets the roll-up read them, as the app does beside its pages. */
export async function tell(site: TestSite, ...entries: Entry[]): Promise<void> {
  if (entries.length > 0) await site.inside((tx) => record(tx, entries))
  await catchUp(site.database, site.programmeId, rollUp)
}

const numbered = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n + 1))

let made = 1000

/** So many people who agreed a plan on a day. */
export function plansOn(day: string, count: number, where: Where = {}): Entry[] {
  return numbered(count, () => {
    made += 1
    return plans.planAgreed(personKey(made), day, { ...where, plan: idOf(6, made), goals: 1, advice: [] })
  })
}

/** So many conversations without a name, each with digital advice; some of them asked, some of those saying yes. */
export function digitalContacts(
  day: string,
  count: number,
  { asked = 0, yes = 0, ...where }: Where & { asked?: number; yes?: number } = {},
): Entry[] {
  return numbered(count, (n) => {
    made += 1
    return outreach.conversationHeld(null, day, {
      ...where,
      round: idOf(8, 1),
      conversation: idOf(2, made),
      interests: [],
      needs: [],
      gifts: [],
      matters: [],
      adviceHealth: [],
      adviceDigital: ['tablet'],
      firstTime: n <= asked ? n <= yes : null,
    })
  })
}

export function headsAt(day: string, heads: number): Entry {
  made += 1
  return activities.headsCounted(null, day, { activity: idOf(5, 1), session: idOf(3, made), heads })
}
