import type { Openness } from '../../../src/hubs/hours.ts'
import type { ListName } from '../../../src/outreach/offline/ready-shape.ts'
import type { Setting } from '../setting.ts'
import type { Reason, Suggestion } from '../suggestion.ts'

type Speaking = Pick<Setting, 'say' | 'state' | 'language'>

function labelOf({ state }: Speaking, list: ListName, code: string): string {
  return state.ready?.lists[list].find(({ value }) => value === code)?.label ?? code
}

/** How the server knows it: `activity:<id>`. */
export function targetOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'activity') return `activity:${suggestion.activity.id}`
  return suggestion.kind === 'hub' ? `hub:${suggestion.hub.id}` : `someone:${suggestion.shares}:${suggestion.code}`
}

export function titleOf(suggestion: Suggestion, speaking: Speaking): string {
  if (suggestion.kind === 'activity') return suggestion.activity.title
  if (suggestion.kind === 'hub') return suggestion.hub.name
  return speaking.say('someone', { of: labelOf(speaking, suggestion.shares, suggestion.code) })
}

function reasonOf(reason: Reason, speaking: Speaking): string {
  if (reason.code !== 'fits') return speaking.say(`because-${reason.code}`)
  return reason.list === 'nextStep'
    ? speaking.say('because-asked')
    : speaking.say('because-fits', { of: labelOf(speaking, reason.list, reason.of) })
}

/** Why it is offered, and how far it is on foot. */
export function reasonsOf(suggestion: Suggestion, speaking: Speaking): string {
  const { reasons, walk } = suggestion
  const told = [...new Set(reasons.map((reason) => reasonOf(reason, speaking)))]
  const distance = walk === null ? [] : [speaking.say('walk', { n: walk })]
  return new Intl.ListFormat(speaking.language, { type: 'unit', style: 'short' }).format([...told, ...distance])
}

const time = { hour: 'numeric', minute: '2-digit' } as const
const day = { weekday: 'long', day: 'numeric', month: 'long' } as const

const when = (moment: number | Date, language: string) =>
  new Intl.DateTimeFormat(language, { ...day, ...time }).format(moment)

function openingOf({ until, from }: Openness, { say, language }: Speaking): string {
  if (from) return say('opens', { when: when(from, language) })
  return say('open-until', { time: new Intl.DateTimeFormat(language, time).format(until) })
}

/** What is written, and in which language where it is not that of the page: names, and what people wrote, are in none. */
export type Fact = [text: string, lang?: '']

/** The language of its title. */
export const langOf = ({ kind }: Suggestion): '' | undefined => (kind === 'someone' ? undefined : '')

/** What to hold out to somebody: when, where, what it costs. */
export function facts(suggestion: Suggestion, speaking: Speaking): Fact[] {
  return factsOf(suggestion, speaking).filter(([text]) => text !== '')
}

function factsOf(suggestion: Suggestion, speaking: Speaking): Fact[] {
  const { say, language, state } = speaking
  if (suggestion.kind === 'someone') return [[say('someone-about')]]
  const wards = state.directory?.wards ?? []
  const wardName = (code: string | null) => wards.find((ward) => ward.code === code)?.name ?? ''
  if (suggestion.kind === 'hub') {
    const { hub, openness } = suggestion
    return [[wardName(hub.ward), ''], [openingOf(openness, speaking)]]
  }
  const { activity, place, session } = suggestion
  const [startsAt, , free] = session
  const room = free === null ? '' : say('free-places', { n: free })
  return [
    [when(startsAt * 60_000, language)],
    [place?.name ?? wardName(place?.ward ?? null), ''],
    [activity.cost ?? '', ''],
    [room],
  ]
}
