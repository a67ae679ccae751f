import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBandOptions, type ExportedPart, onExport } from '../../people/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import { areaNames } from '../../programme/index.ts'
import { type FollowUpSeen, followUpsOf } from '../follow-up-queries.ts'
import { promises as allPromises } from '../promises.ts'
import { type ConversationSeen, conversationsWith } from '../queries.ts'
import { remarksOf } from '../remark-queries.ts'
import { saidIn } from '../service/correction.ts'
import type { ConversationId } from '../tables.ts'

interface Told {
  held: ConversationSeen[]
  areas: ReadonlyMap<string, string>
  remarks: ReadonlyMap<ConversationId, string>
}

const conversations = ({ held, areas, remarks }: Told): ExportedPart => ({
  name: 'conversations',
  title: 'outreach.export.conversations',
  labels: {
    heldOn: 'outreach.round.day',
    matters: 'outreach.said.matters',
    interests: 'outreach.said.interests',
    needs: 'outreach.said.needs',
    gifts: 'outreach.said.gifts',
    remark: 'outreach.said.remark',
    adviceHealth: 'outreach.said.advice-health',
    adviceDigital: 'outreach.said.advice-digital',
    ageBand: 'outreach.said.age-band',
    area: 'outreach.export.area',
    nextStep: 'outreach.said.next-step',
    firstTime: 'outreach.export.first-time',
  },
  options: {
    matters,
    interests,
    needs,
    gifts,
    adviceHealth: healthAdvice,
    adviceDigital: digitalAdvice,
    ageBand: ageBandOptions,
    nextStep: nextSteps,
  },
  items: held.map(({ id, heldOn, ...seen }) => {
    const { heads: _one, ...said } = saidIn(seen)
    const area = said.area && (areas.get(said.area) ?? said.area)
    return { heldOn, ...said, area, remark: remarks.get(id) ?? null }
  }),
})

const promises = (promised: FollowUpSeen[]): ExportedPart => ({
  name: 'follow-ups',
  title: 'outreach.follow-ups.title',
  labels: {
    promisedOn: 'outreach.export.promised-on',
    promise: 'outreach.said.next-step',
    dueOn: 'outreach.export.due-on',
    tries: 'outreach.export.tries',
    doneOn: 'outreach.export.done-on',
  },
  options: { promise: allPromises },
  items: promised.map(({ promisedOn, promise, dueOn, tries, doneOn }) => ({
    promisedOn,
    promise,
    dueOn,
    tries,
    doneOn,
  })),
})

// Conversations and promises are part of what somebody may have a copy of.
onExport(['conversation', 'follow_up'], async (tx, { ids }) => {
  const held = await conversationsWith(tx, ids)
  const areas = await areaNames(
    tx,
    held.flatMap(({ area }) => area ?? []),
  )
  const remarks = await remarksOf(
    tx,
    held.map(({ id }) => id),
  )
  return [conversations({ held, areas, remarks }), promises(await followUpsOf(tx, ids))]
})
