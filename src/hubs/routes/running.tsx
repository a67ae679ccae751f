import { givenSpot } from '../../places/index.ts'
import { filledForm, type GivenOptions, type ValuesOf } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may, partnerCodeOf, partnerOptions, wardOptions } from '../../programme/index.ts'
import { hubAsked } from '../asked.ts'
import { closeFields, hubChangeFields, newHubFields, reopenFields } from '../fields/hub.ts'
import { hoursFrom, typedHours } from '../hours-form.ts'
import { isHubKind } from '../kinds.ts'
import { changeHub, closeHub, openHub, reopenHub } from '../service/hub.ts'

const trail = ({ words }: Visit) => [{ href: '/hubs', text: words.t('hubs.list.title') }]

const wardsToChoose = async ({ tx, programme }: Visit): Promise<GivenOptions> => ({
  ward: await wardOptions(tx, programme.settings),
})

/** What was typed about a hub, as the verbs take it. */
async function particularsOf({ tx }: Visit, values: ValuesOf<typeof hubChangeFields>) {
  const { name, kind, address, equipment, postcode, ward } = values
  if (!isHubKind(kind)) throw new Problem('invalid', 'hubs.problem.which-kind', 'kind')
  const spot = await givenSpot(tx, { postcode, ward })
  return { name, kind, address, equipment, hours: hoursFrom(values), ...spot }
}

function refuseAhead({ tx }: Visit, day: string): void {
  if (day > tx.today) throw new Problem('invalid', 'hubs.problem.day-ahead', 'day')
}

async function open(visit: Submission, values: ValuesOf<typeof newHubFields>): Promise<string> {
  const { day, setting, partner } = values
  refuseAhead(visit, day)
  const particulars = await particularsOf(visit, values)
  const id = await openHub(visit.tx, { ...particulars, where: { setting, partner }, happenedOn: day }, visit.commandId)
  return `/hubs/${id}`
}

const newRoute = form('/hubs/new', {
  may: may.runHubs,
  fields: newHubFields,
  options: async (visit) => ({ ...(await wardsToChoose(visit)), partner: await partnerOptions(visit.tx) }),
  show: async (visit, form, options) => {
    const { tx, words, session } = visit
    const own = await partnerCodeOf(tx, session?.partnerId ?? null)
    const begun = form.problems.length > 0 ? form : filledForm({ day: tx.today, partner: own })
    const [title, send] = [words.t('hubs.new.title'), words.t('hubs.new.send')]
    const body = <FormPage {...{ title, send, form: begun, options, fields: newHubFields }} />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: open,
})

const changeRoute = form('/hubs/:hub/change', {
  may: may.runHubs,
  fields: hubChangeFields,
  options: wardsToChoose,
  show: async (visit, form, options) => {
    const { name, kind, address, equipment, hours } = await hubAsked(visit)
    const known = { name, kind, address, equipment, ...typedHours(hours) }
    const [title, send] = [visit.words.t('hubs.change.title'), visit.words.t('hubs.change.send')]
    const begun = form.problems.length > 0 ? form : filledForm(known)
    const body = <FormPage {...{ title, send, form: begun, options, fields: hubChangeFields }} caption={name} />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: async (visit, values) => {
    const { id } = await hubAsked(visit)
    await changeHub(visit.tx, id, await particularsOf(visit, values), visit.commandId)
    return `/hubs/${id}`
  },
})

const closeRoute = form('/hubs/:hub/close', {
  may: may.runHubs,
  fields: closeFields,
  show: async (visit, form) => {
    const { name } = await hubAsked(visit)
    const [title, send] = [visit.words.t('hubs.close.title'), visit.words.t('hubs.close.send')]
    const begun = form.problems.length > 0 ? form : filledForm({ day: visit.tx.today })
    const lead = visit.words.t('hubs.close.about')
    const body = <FormPage {...{ title, lead, send, form: begun, fields: closeFields }} caption={name} warning />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: async (visit, { day }) => {
    const { id } = await hubAsked(visit)
    await closeHub(visit.tx, { hubId: id, happenedOn: day }, visit.commandId)
    return `/hubs/${id}`
  },
})

const reopenRoute = form('/hubs/:hub/reopen', {
  may: may.runHubs,
  fields: reopenFields,
  show: async (visit, form) => {
    const { name } = await hubAsked(visit)
    const [title, send] = [visit.words.t('hubs.reopen.title'), visit.words.t('hubs.reopen.send')]
    const begun = form.problems.length > 0 ? form : filledForm({ day: visit.tx.today })
    const body = <FormPage {...{ title, send, form: begun, fields: reopenFields }} caption={name} />
    return { title, density: 'worker', breadcrumb: trail(visit), body }
  },
  submit: async (visit, { day }) => {
    const { id } = await hubAsked(visit)
    refuseAhead(visit, day)
    await reopenHub(visit.tx, { hubId: id, happenedOn: day }, visit.commandId)
    return `/hubs/${id}`
  },
})

export const runningRoutes: Route[] = [newRoute, changeRoute, closeRoute, reopenRoute]
