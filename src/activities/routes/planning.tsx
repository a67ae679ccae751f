import { filledForm, type GivenOptions, type ValuesOf } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { activityAsked } from '../asked.ts'
import { planFields } from '../fields/activity.ts'
import { planSeries } from '../service/session.ts'

/** From half an hour to a whole day's outing. */
const lengths = Array.from({ length: 16 }, (_, half) => (half + 1) * 30)

async function lengthsToChoose({ words }: Visit): Promise<GivenOptions> {
  return {
    minutes: lengths.map((length) => {
      const [hours, minutes] = [Math.trunc(length / 60), length % 60]
      return { value: String(length), label: { text: words.t('activities.plan.length', { hours, minutes }) } }
    }),
  }
}

/** HH:MM so many minutes later on the same day. */
function later(from: string, minutes: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  const end = hour * 60 + minute + minutes
  if (end >= 24 * 60) throw new Problem('invalid', 'activities.problem.past-midnight', 'minutes')
  return [Math.trunc(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

async function plan(visit: Submission, { minutes, ...planned }: ValuesOf<typeof planFields>): Promise<string> {
  const { id } = await activityAsked(visit)
  const to = later(planned.from, Number(minutes))
  await planSeries(visit.tx, { activityId: id, ...planned, to }, visit.commandId)
  return `/activities/${id}`
}

export const planningRoutes: Route[] = [
  form('/activities/:activity/sessions/new', {
    may: may.runActivities,
    returnable: true,
    fields: planFields,
    options: lengthsToChoose,
    show: async (visit, form, options) => {
      const activity = await activityAsked(visit)
      const [title, send] = [visit.words.t('activities.plan.title'), visit.words.t('activities.plan.send')]
      const begun = form.problems.length > 0 ? form : filledForm({ weeks: 1, minutes: 120 })
      return {
        title,
        density: 'worker',
        breadcrumb: [{ href: `/activities/${activity.id}`, text: activity.title }],
        body: <FormPage {...{ title, send, form: begun, options, fields: planFields }} caption={activity.title} />,
      }
    },
    submit: plan,
  }),
]
