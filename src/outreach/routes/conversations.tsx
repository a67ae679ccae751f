import { asId } from '../../platform/database/index.ts'
import { emptyForm, type FormState, filledForm, type GivenOptions } from '../../platform/fields/index.ts'
import { action, form, page, type Reply, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may, wardOptions } from '../../programme/index.ts'
import { conversationFields } from '../fields.ts'
import { offersIn } from '../offers/queries.ts'
import { offersTold } from '../offers/told.ts'
import { ConversationPage } from '../pages/conversation.tsx'
import { SavedConversationPage } from '../pages/saved-conversation.tsx'
import { type ConversationSeen, conversationById, countConversations } from '../queries.ts'
import { remarkProblems } from '../remark.ts'
import { remarksOf } from '../remark-queries.ts'
import { asksFirstTime, oneInOf } from '../rules.ts'
import { answersOf, saidBy } from '../said-form.ts'
import { recordConversation, withdrawConversation } from '../service/conversation.ts'
import { removeRemark } from '../service/remark.ts'
import { roundOf } from './rounds.tsx'

export async function conversationOf(visit: Visit): Promise<ConversationSeen> {
  const id = asId<'conversation'>(visit.params.conversation)
  const conversation = id && (await conversationById(visit.tx, id))
  if (!conversation) throw new Problem('not-found', 'outreach.conversation.not-found')
  return conversation
}

export const crumbsTo = (visit: Visit, roundId: string) => [
  { href: '/rounds', text: visit.words.t('outreach.rounds.title') },
  { href: `/rounds/${roundId}`, text: visit.words.t('outreach.round.title') },
]

export async function placesToChoose({ tx, programme }: Visit): Promise<GivenOptions> {
  return { ward: await wardOptions(tx, programme.settings) }
}

/** What the button said decides where to go: a name is taken on a page of its own, once the words are safe. */
function nextPage(typed: FormState['typed'], roundId: string, conversationId: string): string {
  if (typed.then?.[0] === 'name') return `/conversations/${conversationId}/name`
  return typed.then?.[0] === 'another'
    ? `/rounds/${roundId}/conversations/new?saved=${conversationId}`
    : `/conversations/${conversationId}`
}

/** Somebody's own words are for the coordinator, and for the worker who wrote them down. */
export function mayReadRemark(visit: Visit, { recordedBy }: Pick<ConversationSeen, 'recordedBy'>): boolean {
  return visit.may(may.readAllRemarks) || (recordedBy !== null && recordedBy === visit.tx.actor)
}

export async function remarkSeen(visit: Visit, conversation: ConversationSeen): Promise<string | null> {
  if (!mayReadRemark(visit, conversation)) return null
  return (await remarksOf(visit.tx, [conversation.id])).get(conversation.id) ?? null
}

/** The answers of an earlier conversation, to begin with: what else was said, and where, is asked anew. */
async function alike(visit: Visit): Promise<FormState> {
  const id = asId<'conversation'>(visit.query.like?.[0])
  const like = id && (await conversationById(visit.tx, id))
  if (!like) return emptyForm
  const { heads: _heads, firstTime: _firstTime, ...answers } = answersOf(like)
  return filledForm(answers)
}

async function showSaved(visit: Visit, form = emptyForm): Promise<Reply> {
  const conversation = await conversationOf(visit)
  if (conversation.correctedBy) return { redirect: `/conversations/${conversation.correctedBy}` }
  return {
    title: visit.words.t('outreach.conversation.saved'),
    density: 'worker' as const,
    breadcrumb: crumbsTo(visit, conversation.roundId),
    body: (
      <SavedConversationPage
        {...{ conversation, form, url: visit.url }}
        offers={await offersTold(visit.tx, await offersIn(visit.tx, [conversation.id]), visit.words)}
        remark={await remarkSeen(visit, conversation)}
      />
    ),
  }
}

export const conversationRoutes: Route[] = [
  form('/rounds/:round/conversations/new', {
    may: may.recordOutreach,
    returnable: true,
    fields: conversationFields,
    check: ({ remark }) => remarkProblems(remark?.[0] ?? ''),
    options: placesToChoose,
    show: async (visit, form, options) => {
      const round = await roundOf(visit)
      const before = await countConversations(visit.tx, round.id)
      return {
        title: visit.words.t('outreach.conversation.new'),
        density: 'worker',
        breadcrumb: crumbsTo(visit, round.id),
        body: (
          <ConversationPage
            {...{ options }}
            form={form === emptyForm ? await alike(visit) : form}
            asksFirstTime={asksFirstTime(before, oneInOf(visit.programme.settings))}
            justSaved={visit.query.saved !== undefined}
          />
        ),
      }
    },
    submit: async (visit, answers) => {
      const roundId = asId<'round'>(visit.params.round)
      if (!roundId) throw new Problem('not-found', 'outreach.round.not-found')
      const id = await recordConversation(visit.tx, { ...saidBy(answers), roundId }, visit.commandId)
      return nextPage(visit.typed, roundId, id)
    },
  }),
  page('/conversations/:conversation', { may: may.recordOutreach, personal: true, show: (visit) => showSaved(visit) }),
  action('/conversations/:conversation/remark/remove', {
    may: may.recordOutreach,
    fields: {},
    show: showSaved,
    submit: async (visit) => {
      const conversation = await conversationOf(visit)
      if (!mayReadRemark(visit, conversation)) throw new Problem('not-found', 'outreach.remark.gone')
      await removeRemark(visit.tx, conversation.id, visit.commandId)
      return `/conversations/${conversation.id}`
    },
  }),
  action('/conversations/:conversation/withdraw', {
    may: may.recordOutreach,
    fields: {},
    show: showSaved,
    submit: async (visit) => {
      const conversation = await conversationOf(visit)
      await withdrawConversation(visit.tx, conversation.id, visit.commandId)
      return `/rounds/${conversation.roundId}`
    },
  }),
]
