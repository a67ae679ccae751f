import { givenSpot } from '../../places/index.ts'
import { filledForm, type GivenOptions, type ValuesOf } from '../../platform/fields/index.ts'
import { form, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may, partnerCodeOf, partnerOptions, wardOptions } from '../../programme/index.ts'
import { hubAsked } from '../asked.ts'
import { closeFields, hubChangeFields, newHubFields } from '../fields/hub.ts'
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
  returnable: true,
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

/** Closes a hub that is open, and opens one again that is closed. */
const closeRoute = form('/hubs/:hub/close', {
  may: may.runHubs,
  fields: closeFields,
  show: async (visit, form) => {
    const { name, closedOn } = await hubAsked(visit)
    const what = closedOn === null ? 'close' : 'reopen'
    const { t } = visit.words
    const [title, send] = [t(`hubs.${what}.title`), t(`hubs.${what}.send`)]
    const children = <p>{t(`hubs.${what}.about`)}</p>
    const variant = what === 'close' ? ('warning' as const) : undefined
    const begun = form.problems.length > 0 ? form : filledForm({ day: visit.tx.today })
    const page = { title, children, send, form: begun, fields: closeFields, caption: name, variant }
    return { title, density: 'worker', breadcrumb: trail(visit), body: <FormPage {...page} /> }
  },
  submit: async (visit, { day }) => {
    const { id, closedOn } = await hubAsked(visit)
    refuseAhead(visit, day)
    await (closedOn === null ? closeHub : reopenHub)(visit.tx, { hubId: id, happenedOn: day }, visit.commandId)
    return `/hubs/${id}`
  },
})

export const runningRoutes: Route[] = [newRoute, changeRoute, closeRoute]
