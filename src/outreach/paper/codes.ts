// What is written on a sheet of paper, and what it stands for: `m1 4 d2 s1`.
import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBandOptions } from '../../people/index.ts'
import { settings } from '../../places/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import type { Option, PlainKey } from '../../platform/fields/index.ts'
import type { Said } from '../service/conversation.ts'

export interface CodeList {
  letter: string
  field: keyof Said
  /** Several answers may be given. */
  many: boolean
  label: PlainKey
  options: readonly Option[]
  /** The answer of each number, from 1. Sheets lie in drawers: numbers are added at the end, and never change. */
  values: readonly string[]
}

const list = (values: string) => values.split(' ')

export const codeLists: readonly CodeList[] = [
  {
    letter: 'm',
    field: 'matters',
    many: true,
    label: 'outreach.paper.matters',
    options: matters,
    values: list('health money safety company work housing something-else'),
  },
  {
    letter: 'i',
    field: 'interests',
    many: true,
    label: 'outreach.paper.interests',
    options: interests,
    values: list(
      'walking cooking gardening football singing crafts reading games faith languages computers dancing repairing children',
    ),
  },
  {
    letter: 'n',
    field: 'needs',
    many: true,
    label: 'outreach.paper.needs',
    options: needs,
    values: list(
      'safer-streets somewhere-to-meet green-space young-people older-people getting-about cleaner-streets learning jobs food getting-online health-care',
    ),
  },
  {
    letter: 'g',
    field: 'gifts',
    many: true,
    label: 'outreach.paper.gifts',
    options: gifts,
    values: list(
      'company listening cooking gardening driving repairing languages organising technology teaching sport music a-room',
    ),
  },
  {
    letter: 'h',
    field: 'adviceHealth',
    many: true,
    label: 'outreach.paper.advice-health',
    options: healthAdvice,
    values: list(
      'doctor pharmacy dentist health-check blood-pressure screening vaccination stop-smoking alcohol food moving-more talking-therapies carers home-alarm',
    ),
  },
  {
    letter: 'd',
    field: 'adviceDigital',
    many: true,
    label: 'outreach.paper.advice-digital',
    options: digitalAdvice,
    values: list(
      'getting-online cheaper-internet free-computers smartphone tablet email video-calls staying-safe benefits job-search banking shopping health-online courses',
    ),
  },
  {
    letter: 'a',
    field: 'ageBand',
    many: false,
    label: 'outreach.said.age-band',
    options: ageBandOptions,
    values: list('18-24 25-34 35-44 45-54 55-64 65-74 75-84 85-plus'),
  },
  {
    letter: 's',
    field: 'nextStep',
    many: false,
    label: 'outreach.paper.next-step',
    options: nextSteps,
    values: list('none call-me more-about activity hub introduce join-in'),
  },
]

/** The kind of place, for sheets that are printed before anybody knows where they go. */
export const settingCodes = {
  letter: 'k',
  label: 'outreach.paper.setting',
  options: settings,
  values: list('shop social worship sports-club workplace street event home other'),
} as const satisfies Omit<CodeList, 'field' | 'many'>

/** Letters that are followed by something else than a number of a list. */
export const otherLetters = { p: 'postcodeArea', x: 'heads', f: 'firstTime' } as const
export const cardLetter = 'c'
/** After f: whether it was the first time. */
export const firstTimes = ['yes', 'no'] as const
