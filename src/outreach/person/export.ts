import { interests } from '../../activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../discovery/index.ts'
import { digitalAdvice } from '../../hubs/index.ts'
import { ageBandOptions, onExport } from '../../people/index.ts'
import { healthAdvice } from '../../plans/index.ts'
import { followUpsOf } from '../follow-up-queries.ts'
import { conversationsWith } from '../queries.ts'

// Conversations and promises are part of what somebody may have a copy of.
onExport(['conversation', 'follow_up'], async (tx, { ids }) => [
  {
    name: 'conversations',
    title: 'outreach.export.conversations',
    labels: {
      heldOn: 'outreach.round.day',
      matters: 'outreach.said.matters',
      interests: 'outreach.said.interests',
      needs: 'outreach.said.needs',
      gifts: 'outreach.said.gifts',
      adviceHealth: 'outreach.said.advice-health',
      adviceDigital: 'outreach.said.advice-digital',
      ageBand: 'outreach.said.age-band',
      area: 'outreach.said.ward',
      nextStep: 'outreach.said.next-step',
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
    items: (await conversationsWith(tx, ids)).map(
      ({ heldOn, matters, interests, needs, gifts, adviceHealth, adviceDigital, ageBand, area, nextStep }) => ({
        heldOn,
        matters,
        interests,
        needs,
        gifts,
        adviceHealth,
        adviceDigital,
        ageBand,
        area,
        nextStep,
      }),
    ),
  },
  {
    name: 'follow-ups',
    title: 'outreach.follow-ups.title',
    labels: {
      promisedOn: 'outreach.export.promised-on',
      promise: 'outreach.said.next-step',
      dueOn: 'outreach.export.due-on',
      tries: 'outreach.export.tries',
      doneOn: 'outreach.export.done-on',
    },
    options: { promise: nextSteps },
    items: (await followUpsOf(tx, ids)).map(({ promisedOn, promise, dueOn, tries, doneOn }) => ({
      promisedOn,
      promise,
      dueOn,
      tries,
      doneOn,
    })),
  },
])
