import { entries as activities } from '../../activities/index.ts'
import { entries as hubs } from '../../hubs/index.ts'
import { entries as outreach } from '../../outreach/index.ts'
import { entries as people } from '../../people/index.ts'
import { entryWithdrawn, type Recorded } from '../../platform/record/index.ts'
import { countingPurposes } from '../definitions.ts'
import { recordingDay } from './day.ts'
import { deeds } from './deeds.ts'
import { contextOf, count, flag, text } from './detail.ts'
import type { Fact } from './fact.ts'

type Reader = (entry: Recorded) => Fact | null

const told = ({ position, at, happenedOn }: Recorded) => ({ position, happenedOn, recordedOn: recordingDay(at) })

function deed(entry: Recorded): Fact | null {
  const rule = deeds.get(entry.what)
  const outputs = rule?.outputs(entry.detail) ?? []
  if (outputs.length === 0 || (entry.about === null && !rule?.anonymous)) return null
  const { conversation, firstTime, heads, role } = entry.detail
  return {
    fact: 'deed',
    ...told(entry),
    person: entry.about,
    conversation: text(conversation) || null,
    outputs,
    firstTime: flag(firstTime),
    heads: Math.max(1, count(heads)),
    context: contextOf(entry.detail, text(role)),
  }
}

function skills(entry: Recorded): Fact | null {
  const { about, detail } = entry
  if (about === null) return null
  return { fact: 'skills', ...told(entry), person: about, alone: count(detail.alone), context: contextOf(detail) }
}

function heads(entry: Recorded): Fact {
  const { detail } = entry
  const session = text(detail.session)
  return { fact: 'heads', ...told(entry), session, heads: count(detail.heads), context: contextOf(detail) }
}

function hub(entry: Recorded): Fact {
  const { detail } = entry
  return { fact: 'hub', ...told(entry), hub: text(detail.hub), context: contextOf(detail, text(detail.kind)) }
}

function claim(entry: Recorded): Fact | null {
  const { about, detail } = entry
  return about && { fact: 'claim', ...told(entry), conversation: text(detail.conversation), person: about }
}

const likeness =
  (same: boolean): Reader =>
  (entry) =>
    entry.about && { fact: 'likeness', ...told(entry), one: entry.about, other: text(entry.detail.other), same }

const consent =
  (given: boolean): Reader =>
  (entry) => {
    const purpose = text(entry.detail.purpose)
    if (!entry.about || !countingPurposes.includes(purpose)) return null
    return { fact: 'consent', ...told(entry), person: entry.about, purpose, given }
  }

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...deeds.keys()].map((what): [string, Reader] => [what, deed]),
  [hubs.skillsChecked.what, skills],
  [activities.headsCounted.what, heads],
  [hubs.hubOpened.what, hub],
  [outreach.conversationClaimed.what, claim],
  [
    outreach.conversationWithdrawn.what,
    (entry) => ({ fact: 'unsaid', ...told(entry), conversation: text(entry.detail.conversation) }),
  ],
  [people.peopleMerged.what, likeness(true)],
  [people.mergeUndone.what, likeness(false)],
  [people.consentGiven.what, consent(true)],
  [people.consentWithdrawn.what, consent(false)],
  [entryWithdrawn.what, (entry) => ({ fact: 'withdrawal', ...told(entry), target: count(entry.detail.entry) })],
])

/** The kinds of entries that bear on a count. All others pass by. */
export const countedKinds: readonly string[] = [...readers.keys()]

/** What an entry tells evidence, or null where it bears on no count. */
export function factOf(entry: Recorded): Fact | null {
  return readers.get(entry.what)?.(entry) ?? null
}

export function factsOf(entries: readonly Recorded[]): Fact[] {
  return entries.map(factOf).filter((fact) => fact !== null)
}
