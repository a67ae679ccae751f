import { addPerson, agreedTo, contactOf, duplicatesStep, nameFields, nameProblems } from '../../people/index.ts'
import { filledForm } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { NamePage } from '../pages/name.tsx'
import { roundById } from '../queries.ts'
import { claimConversation } from '../service/conversation.ts'
import { promiseFollowUp } from '../service/follow-up.ts'
import { conversationOf } from './conversations.tsx'

/** Nothing was promised where nothing more was asked for. */
const noStep = 'none'

interface NameGiven {
  name: string
  channel: string
  reach: string
  consents: string[]
  how: string
}

/** Keeps the name, gives the conversation to the person, and makes the promise: all or nothing. */
async function takeName(visit: Submission, given: NameGiven): Promise<string> {
  const { tx, commandId } = visit
  const conversation = await conversationOf(visit)
  const round = await roundById(tx, conversation.roundId)
  const { name, channel, reach } = given
  const where = { partner: round?.partner, setting: round?.setting, area: conversation.area }
  const contact = contactOf(channel, reach)
  const { area, ageBand, heldOn: happenedOn } = conversation
  const person = await addPerson(
    tx,
    { name, contact, consents: agreedTo(given), door: 'outreach', where, area, ageBand, happenedOn },
    commandId,
  )
  await claimConversation(tx, { conversationId: conversation.id, person }, commandId)
  const promise = conversation.nextStep ?? noStep
  if (promise !== noStep) {
    await promiseFollowUp(
      tx,
      { person, promise, channel, conversationId: conversation.id, promisedOn: happenedOn },
      commandId,
    )
  }
  return duplicatesStep(tx, person.id, `/conversations/${conversation.id}`)
}

async function openConversation(visit: Visit) {
  const conversation = await conversationOf(visit)
  if (conversation.claimed || conversation.withdrawnAt !== null) throw new Problem('conflict', 'outreach.name.already')
  return conversation
}

/** A name is taken only after the words are safe, and only if the person wants it. */
export const nameRoutes: Route[] = [
  form('/conversations/:conversation/name', {
    may: may.recordOutreach,
    fields: nameFields,
    check: nameProblems,
    show: async (visit, form) => {
      const conversation = form.problems.length > 0 ? await conversationOf(visit) : await openConversation(visit)
      return {
        title: visit.words.t('outreach.name.title'),
        density: 'worker',
        breadcrumb: [{ href: `/conversations/${conversation.id}`, text: visit.words.t('outreach.conversation.saved') }],
        body: <NamePage form={form.problems.length > 0 ? form : filledForm({ how: 'spoken' })} />,
      }
    },
    submit: takeName,
  }),
]
