import type { PlainKey } from '../platform/fields/index.ts'
import type { FrameVisit } from '../platform/http/index.ts'
import { permits } from '../platform/http/index.ts'
import { may } from './access.ts'

interface Entrance {
  path: string
  words: PlainKey
  may: keyof typeof may
  /** Left out for the public menu of people who work here. */
  publicOnly?: boolean
}

const entrances: Entrance[] = [
  { path: '/', words: 'programme.menu.home', may: 'visit' },
  { path: '/activities', words: 'programme.menu.activities', may: 'visit' },
  { path: '/hubs', words: 'programme.menu.hubs', may: 'visit' },
  { path: '/me', words: 'programme.menu.me', may: 'seeOwnPage' },
  { path: '/capture', words: 'programme.menu.capture', may: 'recordOutreach' },
  { path: '/rounds', words: 'programme.menu.rounds', may: 'recordOutreach' },
  { path: '/follow-ups', words: 'programme.menu.follow-ups', may: 'followUp' },
  { path: '/people', words: 'programme.menu.people', may: 'seePeople' },
  { path: '/outputs', words: 'programme.menu.outputs', may: 'seeOutputs' },
  { path: '/insight', words: 'programme.menu.insight', may: 'seeInsight' },
  { path: '/programme', words: 'programme.menu.programme', may: 'manageProgramme' },
  { path: '/staff', words: 'programme.menu.staff', may: 'manageStaff' },
]

/** The pages that whoever is looking may open. */
export function navigation(visit: FrameVisit) {
  if (!visit.programme) return []
  return entrances
    .filter((entrance) => permits(may[entrance.may], visit.session))
    .map(({ path, words }) => ({ path, text: visit.words.t(words) }))
}
