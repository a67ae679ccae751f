import { duplicatesStep, nameFields, nameProblems, wordingsNow } from '../../people/index.ts'
import { filledForm } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { NamePage } from '../pages/name.tsx'
import { type NameGiven, takeName } from '../service/name.ts'
import { conversationOf } from './conversations.tsx'

async function submit(visit: Submission, given: NameGiven): Promise<string> {
  const conversation = await conversationOf(visit)
  const person = await takeName(visit.tx, conversation, given, visit.commandId)
  return duplicatesStep(visit.tx, person.id, `/conversations/${conversation.id}`)
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
        body: (
          <NamePage
            form={form.problems.length > 0 ? form : filledForm({ how: 'spoken' })}
            wordings={await wordingsNow(visit.tx)}
          />
        ),
      }
    },
    submit,
  }),
]
