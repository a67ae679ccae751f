import { findPerson, type Person } from '../../people/index.ts'
import { givenSpot, venueOptions } from '../../places/index.ts'
import { asId, type ReadTx } from '../../platform/database/index.ts'
import { filledForm, type GivenOptions, typedPage, type ValuesOf } from '../../platform/fields/index.ts'
import { form, page, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may, partnerCodeOf, partnerOptions, wardOptions } from '../../programme/index.ts'
import { activityAsked } from '../asked.ts'
import { changeFields, offerFields } from '../fields/activity.ts'
import { AllPage } from '../pages/all.tsx'
import { activitySelections, allActivities } from '../queries/all.ts'
import { changeActivity, endActivity } from '../service/activity.ts'
import { offerActivity } from '../service/offering.ts'

/** The citizen who hosts it, where the way here led past their page. */
async function hostAsked({ tx, query }: Visit): Promise<Person | null> {
  const id = asId<'person'>(query.host?.[0])
  return id ? findPerson(tx, id) : null
}

const placesToChoose = async ({ tx, programme }: Visit): Promise<GivenOptions> => ({
  venue: await venueOptions(tx),
  ward: await wardOptions(tx, programme.settings),
})

const trail = ({ words }: Visit) => [{ href: '/activities', text: words.t('activities.list.title') }]

/** What was typed about an activity, as the verbs take it. */
async function particularsOf(tx: ReadTx, values: ValuesOf<typeof changeFields>) {
  const { postcode, ward, venue, ...told } = values
  return { ...told, venueId: asId<'venue'>(venue ?? undefined), ...(await givenSpot(tx, { postcode, ward })) }
}

async function offer(visit: Submission, { partner, ...values }: ValuesOf<typeof offerFields>): Promise<string> {
  const { tx, commandId } = visit
  const host = await hostAsked(visit)
  const particulars = await particularsOf(tx, values)
  const by = { hostPersonId: host?.id ?? null, where: { partner } }
  const id = await offerActivity(tx, { ...particulars, ...by }, commandId)
  return `/activities/${id}/sessions/new`
}

const offerRoute = form('/activities/new', {
  may: may.runActivities,
  returnable: true,
  fields: offerFields,
  options: async (visit) => ({ ...(await placesToChoose(visit)), partner: await partnerOptions(visit.tx) }),
  show: async (visit, form, options) => {
    const { tx, words, session } = visit
    const host = await hostAsked(visit)
    const begun =
      form.problems.length > 0 ? form : filledForm({ partner: await partnerCodeOf(tx, session?.partnerId ?? null) })
    const title = words.t('activities.offer.title')
    const children = host && <p>{words.t('activities.offer.host', { name: host.name })}</p>
    const send = words.t('activities.offer.send')
    const body = <FormPage {...{ title, children, send, form: begun, options, fields: offerFields }} />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: offer,
})

const changeRoute = form('/activities/:activity/change', {
  may: may.runActivities,
  fields: changeFields,
  options: placesToChoose,
  show: async (visit, form, options) => {
    const {
      venueId,
      title: caption,
      description,
      interests,
      place,
      cost,
      access,
      capacity,
    } = await activityAsked(visit)
    const known = { title: caption, description, interests, place, cost, access, capacity, venue: venueId }
    const title = visit.words.t('activities.change.title')
    const begun = form.problems.length > 0 ? form : filledForm(known)
    const send = visit.words.t('activities.change.send')
    const body = <FormPage {...{ title, caption, send, form: begun, options, fields: changeFields }} />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: async (visit, values) => {
    const { id } = await activityAsked(visit)
    await changeActivity(visit.tx, id, await particularsOf(visit.tx, values), visit.commandId)
    return `/activities/${id}`
  },
})

const endRoute = form('/activities/:activity/end', {
  may: may.runActivities,
  fields: {},
  show: async (visit, form) => {
    const { title: caption } = await activityAsked(visit)
    const title = visit.words.t('activities.end.title')
    const send = visit.words.t('activities.end.send')
    const children = <p>{visit.words.t('activities.end.about')}</p>
    const body = <FormPage {...{ title, caption, children, send, form, fields: {} }} variant="warning" />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: async (visit) => {
    const { id } = await activityAsked(visit)
    await endActivity(visit.tx, id, visit.commandId)
    return `/activities/${id}`
  },
})

const pageSize = 25

const allRoute = page('/activities/all', {
  may: may.runActivities,
  show: async ({ tx, words, query, url }) => {
    const page = typedPage(query)
    const which = activitySelections.find((selection) => selection === query.show?.[0]) ?? 'all'
    const found = await allActivities(tx, { which, limit: pageSize, offset: (page - 1) * pageSize })
    return {
      title: words.t('activities.all.title'),
      density: 'office',
      breadcrumb: [{ href: '/activities', text: words.t('activities.list.title') }],
      body: <AllPage {...{ ...found, which, page, pageSize, url }} partners={await partnerOptions(tx)} />,
    }
  },
})

export const offeringRoutes: Route[] = [allRoute, offerRoute, changeRoute, endRoute]
