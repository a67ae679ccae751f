import { promisedWithin } from '../../outreach/index.ts'
import { daysAfter } from '../../platform/clock/index.ts'
import type { Chance } from '../chance.ts'
import type { Promises } from '../story.ts'
import { type Stage, someMinute } from './stage.ts'
import type { PlannedTalk } from './talks.ts'
import type { Telling } from './telling.ts'

/** After how many days the promise is kept; null: not by the end. */
function daysUntilKept(chance: Chance, { late, forgotten }: Promises, isRecent: boolean): number | null {
  if (chance.holds(isRecent ? 0.6 : forgotten)) return null
  return chance.holds(late) ? chance.between(promisedWithin + 1, 18) : chance.between(1, promisedWithin - 1)
}

/** Where a programme goes on, much of what was promised lately is still to be done, and some of it is late. */
const isRecent = ({ story, calendar }: Stage, told: string) =>
  story.ahead > 0 && told >= (calendar.days.at(-12) ?? told)

/** What was promised in the conversation, the tries, and the day on which it was done, as far as it lies in the period. */
export function keepPromise(telling: Telling, talk: PlannedTalk): void {
  if (talk.nextStep === 'none') return
  const { stage, chance, human } = telling
  const { arrival, chain, person, particulars } = human
  const { on, told, minute, worker } = arrival
  const followUp = stage.followUps.next()
  const what = { promise: talk.nextStep, channel: particulars.channel, talk: talk.number }
  chain.add(told, minute, worker, { verb: 'promise', followUp, person, on, ...what })
  const days = daysUntilKept(chance, stage.story.promises, isRecent(stage, told))
  if (days === null) return
  const due = stage.calendar.onOrAfter(daysAfter(told, days))
  const inTime = daysAfter(told, days) <= stage.calendar.last
  const missed = stage.calendar.onOrAfter(daysAfter(told, 1))
  if (chance.holds(0.3) && missed < due) {
    chain.add(missed, someMinute(chance), worker, { verb: 'try-follow-up', followUp, outcome: 'not-reached' })
  }
  if (inTime) chain.add(due, someMinute(chance), worker, { verb: 'finish-follow-up', followUp })
}
