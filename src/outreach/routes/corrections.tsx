import { emptyForm, filledForm } from '../../platform/fields/index.ts'
import { form, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { conversationFields } from '../fields.ts'
import { CorrectionPage } from '../pages/correction.tsx'
import type { ConversationSeen } from '../queries.ts'
import { remarkProblems } from '../remark.ts'
import { answersOf, isAskable, saidBy } from '../said-form.ts'
import { correctConversation } from '../service/correction.ts'
import { conversationOf, crumbsTo, mayReadRemark, placesToChoose, remarkSeen } from './conversations.tsx'

/** The conversation as it was answered, somebody's own words only for those who may read them. */
async function answered(visit: Visit, seen: ConversationSeen) {
  return filledForm({ ...answersOf(seen), remark: await remarkSeen(visit, seen) })
}

export const correctionRoutes: Route[] = [
  form('/conversations/:conversation/correct', {
    may: may.recordOutreach,
    fields: conversationFields,
    check: ({ remark }) => remarkProblems(remark?.[0] ?? ''),
    options: placesToChoose,
    show: async (visit, typed, options) => {
      const seen = await conversationOf(visit)
      if (seen.correctedBy) return { redirect: `/conversations/${seen.correctedBy}` }
      return {
        title: visit.words.t('outreach.correct.title'),
        density: 'worker',
        breadcrumb: crumbsTo(visit, seen.roundId),
        body: (
          <CorrectionPage
            options={options}
            form={typed === emptyForm ? await answered(visit, seen) : typed}
            wasAsked={seen.firstTime !== null}
            mayReadRemark={mayReadRemark(visit, seen)}
          />
        ),
      }
    },
    submit: async (visit, answers) => {
      const seen = await conversationOf(visit)
      const { area, remark, ...said } = saidBy(answers)
      // An area that the form could not show stays; one that it showed and that was emptied goes.
      const kept = area === null && !isAskable(seen.area)
      const asked = { ...(!kept && { area }), ...(mayReadRemark(visit, seen) && { remark }) }
      const conversation = { ...said, ...asked, conversationId: seen.id }
      return `/conversations/${await correctConversation(visit.tx, conversation, visit.commandId)}`
    },
  }),
]
