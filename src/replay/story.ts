import type { Period } from './calendar.ts'

/** What a replay comes out at, exactly. */
export interface Figures {
  recruited: number
  /** Of these, how many are digital champions, and how many are active citizens as well. */
  champions: number
  bothRoles: number
  hubs: number
  advisedHealth: number
  advisedDigital: number
  digitallyIncluded: number
  communityAction: number
  plans: number
  hypertension: number
}

export interface Story {
  name: 'liverpool' | 'demo'
  seed: number
  /** 1: as published; less: a smaller programme of the same shape. */
  scale: number
  period: Period
  figures: Figures
  /** Days until the programme runs at its full strength. */
  slowStart: number
  /** Days after the period for which sessions are planned already; with none the programme is over. */
  ahead: number
  /** Conversations that a round holds on average. */
  talksEach: number
  promises: Promises
  /** Share of conversations in which something is said in somebody's own words; with none nobody reads or raises any. */
  ownWords: number
}

/** Shares, from 0 to 1. */
export interface Promises {
  /** Of the people known, those who gave their name after a conversation on a round. */
  metOutside: number
  /** Of these, those to whom something was promised. */
  promised: number
  /** Of the promises, those kept after their day, and those never kept. */
  late: number
  forgotten: number
}

/** As published of the programme that ran in Liverpool; "over 300" of the 679 were digital champions. */
const published: Figures = {
  recruited: 679,
  champions: 312,
  bothRoles: 41,
  hubs: 50,
  advisedHealth: 7737,
  advisedDigital: 15_853,
  digitallyIncluded: 3717,
  communityAction: 5970,
  plans: 9109,
  hypertension: 305,
}

function scaled(figures: Figures, share: number): Figures {
  const part = (figure: number) => Math.max(2, Math.round(figure * share))
  return {
    recruited: part(figures.recruited),
    champions: part(figures.champions),
    bothRoles: part(figures.bothRoles),
    hubs: Math.max(4, part(figures.hubs)),
    advisedHealth: part(figures.advisedHealth),
    advisedDigital: part(figures.advisedDigital),
    digitallyIncluded: part(figures.digitallyIncluded),
    communityAction: part(figures.communityAction),
    plans: part(figures.plans),
    hypertension: part(figures.hypertension),
  }
}

/** The programme of October 2012 to April 2015; at a smaller scale it has the same shape and its own exact figures. */
export function liverpoolStory(seed = 1, scale = 1): Story {
  return {
    name: 'liverpool',
    seed,
    scale,
    period: { from: '2012-10-01', to: '2015-04-30' },
    figures: scaled(published, scale),
    slowStart: 180,
    ahead: 0,
    talksEach: 11,
    promises: { metOutside: 0.22, promised: 0.45, late: 0.11, forgotten: 0.02 },
    ownWords: 0,
  }
}
