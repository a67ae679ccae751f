import { ageBandOf } from '../../people/index.ts'
import type { Human } from '../cast/human.ts'
import { peopleCounted } from '../cast/parts.ts'
import type { Chance } from '../chance.ts'
import type { Figures } from '../story.ts'
import { ownWordsOf, readLater } from './own-words.ts'
import { countRound, firstTimeOneIn, minuteOf, openRound, type PlannedRound } from './rounds.ts'
import { saidBy } from './said.ts'
import type { Stage } from './stage.ts'
import { someWard } from './venues.ts'

/** A conversation that is to be held: what it is to count for. */
export interface PlannedTalk {
  number: number
  health: boolean
  digital: boolean
  nextStep: string
  /** Who gave a name afterwards. */
  human: Human | null
  /** Recorded by mistake, and taken back. */
  mistaken: boolean
}

type Advised = Pick<PlannedTalk, 'health' | 'digital'>

/** Conversations without a name: exactly as many contacts for each output as are left beside the people. */
export function anonymousAdvice(figures: Figures): Advised[] {
  const counted = peopleCounted(figures)
  const health = figures.advisedHealth - counted.health
  const digital = figures.advisedDigital - counted.digital
  const both = Math.round(0.6 * Math.min(health, digital))
  const so = (howMany: number, advised: Advised) => Array.from({ length: howMany }, () => advised)
  return [
    ...so(both, { health: true, digital: true }),
    ...so(health - both, { health: true, digital: false }),
    ...so(digital - both, { health: false, digital: true }),
    ...so(Math.round(0.06 * (health + digital)), { health: false, digital: false }),
  ]
}

/** How many are recorded by mistake. */
export const mistakes = (talks: number) => Math.max(3, Math.round(talks / 130))

export function planAnonymous(stage: Stage): PlannedTalk[] {
  const chance = stage.chance.for('talks')
  const advice = anonymousAdvice(stage.story.figures)
  const planned = (advised: Advised, mistaken: boolean): PlannedTalk => ({
    ...advised,
    number: stage.talks.next(),
    nextStep: 'none',
    human: null,
    mistaken,
  })
  const held = advice.map((advised) => planned(advised, false))
  const slips = chance.some(advice, mistakes(advice.length)).map((advised) => planned(advised, true))
  return chance.shuffled([...held, ...slips])
}

/** Fewer and fewer meet the programme for the first time. */
function isFirstTime(chance: Chance, { story, calendar }: Stage, on: string): boolean {
  const gone = calendar.days.findIndex((day) => day >= on) / calendar.days.length
  return chance.holds(story.ahead > 0 ? 0.8 : 0.85 - 0.35 * gone)
}

/** Noticed at once, or when the week's sheets are gone through; at the end of a quarter not before the next one begins. */
function dayNoticed(stage: Stage, chance: Chance, told: string): string {
  const turn = stage.turnFrom(told)
  if (turn && turn.before <= stage.calendar.later(told, 5)) return turn.after
  return chance.holds(0.5) ? stage.calendar.later(told, chance.between(1, 4)) : told
}

function takeBack(stage: Stage, chance: Chance, round: PlannedRound, talk: number): void {
  const day = dayNoticed(stage, chance, round.told)
  round.chain.add(day, minuteOf(round, 45), round.worker, { verb: 'withdraw-talk', talk })
}

/** Holds a round: opens it, records its conversations in turn, and counts it. */
export function holdRound(stage: Stage, chance: Chance, round: PlannedRound, talks: readonly PlannedTalk[]): void {
  openRound(round)
  talks.forEach((talk, nth) => {
    const firstTime = nth % firstTimeOneIn === firstTimeOneIn - 1 ? isFirstTime(chance, stage, round.on) : null
    const birthYear = talk.human?.particulars.birthYear
    const ageBand = birthYear === undefined ? null : ageBandOf(birthYear, round.on)
    const ward = talk.human?.ward ?? (chance.holds(0.7) ? round.venue.ward : someWard(chance))
    const said = saidBy(chance, { ...talk, ward, ageBand, firstTime })
    const inWords = ownWordsOf(stage, talk.number)
    const remark = inWords?.words ?? null
    const deed = { verb: 'talk', talk: talk.number, round: round.number, remark, ...said } as const
    round.chain.add(round.told, minuteOf(round, nth), round.worker, deed)
    const isAnyones = talk.human === null && !talk.mistaken
    if (inWords && isAnyones) readLater(stage, round, { number: talk.number, nth }, inWords)
  })
  for (const { mistaken, number } of talks) if (mistaken) takeBack(stage, chance, round, number)
  countRound(stage, chance, round, talks.filter(({ mistaken }) => !mistaken).length)
}
