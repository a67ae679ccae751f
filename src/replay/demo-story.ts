import { daysAfter } from '../platform/clock/index.ts'
import type { Figures, Story } from './story.ts'

/** A few hundred people: the shape of the real figures, with more activities and hubs than so few would have. */
const figures: Figures = {
  recruited: 36,
  champions: 17,
  bothRoles: 4,
  hubs: 14,
  advisedHealth: 290,
  advisedDigital: 580,
  digitallyIncluded: 125,
  communityAction: 330,
  plans: 310,
  hypertension: 14,
}

/** Eight months that end yesterday, and the two weeks to come. */
export function demoStory(today: string, seed = 1): Story {
  const period = { from: daysAfter(today, -243), to: daysAfter(today, -1) }
  // So many promises that on any day some are open and a few are late.
  const promises = { metOutside: 0.5, promised: 0.8, late: 0.2, forgotten: 0 }
  return {
    name: 'demo',
    seed,
    scale: 1,
    period,
    figures,
    slowStart: 60,
    ahead: 15,
    talksEach: 5,
    promises,
    ownWords: 0.25,
  }
}
