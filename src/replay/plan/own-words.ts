// Some say something in their own words. The coordinator reads it, puts it under themes, and needs come of it.
import { type Remark, remarks, themes } from '../cast/remarks.ts'
import type { PlannedSession } from './activities.ts'
import type { KnownHub } from './hubs.ts'
import { minuteOf, type PlannedRound } from './rounds.ts'
import { coordinator } from './staff.ts'
import type { Stage } from './stage.ts'

/** Working days after which the first themes have names, and until the last remarks are left unread. */
const themesNamed = 10
const unread = 8

/** What somebody says in their own words; most say nothing that no button says. */
export function ownWordsOf(stage: Stage, talk: number): Remark | null {
  const { ownWords } = stage.story
  if (!(ownWords > 0)) return null
  const chance = stage.chance.for(`own words ${talk}`)
  return chance.holds(ownWords) ? chance.pick(remarks) : null
}

/** Some days later the coordinator says what it was about. */
export function readLater(
  stage: Stage,
  round: PlannedRound,
  talk: { number: number; nth: number },
  said: Remark,
): void {
  const { calendar } = stage
  const [named, soon] = [calendar.later(calendar.first, themesNamed), calendar.later(round.told, 3)]
  const day = soon > named ? soon : named
  if (calendar.later(day, unread) >= calendar.last) return
  const deed = { verb: 'code-remark', talk: talk.number, themes: said.themes } as const
  round.chain.add(day, minuteOf(round, talk.nth) + 60, coordinator, deed)
}

export function nameThemes(stage: Stage): void {
  if (!(stage.story.ownWords > 0)) return
  const chain = stage.chain()
  const day = stage.calendar.later(stage.calendar.first, themesNamed - 1)
  themes.forEach((title, theme) => chain.add(day, 9 * 60, coordinator, { verb: 'add-theme', theme, title }))
}

interface Answers {
  sessions: readonly PlannedSession[]
  hubs: readonly KnownHub[]
}

/** Three needs: one met, one being worked on, one that cannot be. */
export function raiseNeeds(stage: Stage, { sessions, hubs }: Answers): void {
  if (!(stage.story.ownWords > 0)) return
  const { calendar } = stage
  const chain = stage.chain()
  const day = (fromEnd: number) => calendar.days[Math.max(0, calendar.days.length - fromEnd)] ?? calendar.last
  const tell = (fromEnd: number, deed: Parameters<typeof chain.add>[3]) =>
    chain.add(day(fromEnd), 15 * 60, coordinator, deed)
  const known = sessions.find(({ listed }) => listed <= day(30))
  const hub = hubs.find(({ opened, closed }) => opened <= day(25) && closed === null)

  tell(60, { verb: 'raise-need', need: 0, title: 'A warm room to sit in', code: 'somewhere-to-meet', theme: 0 })
  tell(45, { verb: 'move-need', need: 0, state: 'being-worked-on', reason: null })
  if (known) tell(30, { verb: 'answer-need', need: 0, activity: known.activity, hub: null, words: null })
  tell(28, { verb: 'answer-need', need: 0, activity: null, hub: null, words: 'St Luke’s opens its hall on Mondays' })
  tell(20, { verb: 'move-need', need: 0, state: 'met', reason: null })

  tell(40, { verb: 'raise-need', need: 1, title: 'Help with letters and forms', code: 'getting-online', theme: 3 })
  if (hub) tell(25, { verb: 'answer-need', need: 1, activity: null, hub: hub.number, words: null })
  tell(25, { verb: 'move-need', need: 1, state: 'being-worked-on', reason: null })

  const reason = 'The bus company says no before next year. We have asked again'
  tell(35, { verb: 'raise-need', need: 2, title: 'A later last bus', code: 'getting-about', theme: 1 })
  tell(12, { verb: 'move-need', need: 2, state: 'cannot-be-met', reason })
  tell(10, { verb: 'raise-need', need: 3, title: 'Lamps on the way home', code: 'safer-streets', theme: 4 })
}
