import { pageAbout, pathOf, personOf, readPerson, refuseFuture } from '../../people/index.ts'
import { asId } from '../../platform/database/index.ts'
import { filledForm, type GivenOptions, type ValuesOf } from '../../platform/fields/index.ts'
import { personalForm, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may, partnerCodeOf } from '../../programme/index.ts'
import { coachingFields } from '../fields/coaching.ts'
import { presentHubs } from '../queries/hub.ts'
import { completedOn } from '../queries/support.ts'
import { completeCoaching, giveCoaching } from '../service/coaching.ts'
import { checkSkills } from '../service/skills.ts'

async function hubsToChoose({ tx }: Visit): Promise<GivenOptions> {
  return { hub: (await presentHubs(tx)).map(({ id, name }) => ({ value: id, label: { text: name } })) }
}

/** One time with somebody: what it was about, how far they have come, and whether that was the last. */
async function coach(visit: Submission, given: ValuesOf<typeof coachingFields>): Promise<string> {
  const { tx, session, commandId } = visit
  const person = await personOf(visit)
  refuseFuture(visit, given.day)
  const where = { partner: await partnerCodeOf(tx, session?.partnerId ?? null), setting: given.setting }
  const hubId = asId<'hub'>(given.hub ?? undefined)
  const at = { personId: person.id, hubId, where, happenedOn: given.day }
  await giveCoaching(tx, { ...at, advice: given.advice }, commandId)
  if (given.alone !== null) await checkSkills(tx, { ...at, alone: given.alone }, commandId)
  if (given.completed) await completeCoaching(tx, at, commandId)
  return pathOf(person)
}

export const coachingRoutes: Route[] = [
  personalForm('/people/:person/coaching', {
    may: may.recordSupport,
    fields: coachingFields,
    options: hubsToChoose,
    show: async (visit, form, options) => {
      const person = await readPerson(visit, 'coaching')
      const { t, date } = visit.words
      const completed = await completedOn(visit.tx, person.ids)
      const title = t('hubs.coaching.title')
      const begun = form.problems.length > 0 ? form : filledForm({ day: visit.tx.today })
      const children = completed && <p>{t('hubs.person.completed', { day: date(completed, 'long') })}</p>
      const send = t('hubs.coaching.send')
      const page = { title, caption: person.name, children, send, form: begun, options, fields: coachingFields }
      return pageAbout(visit, person, title, <FormPage {...page} />)
    },
    submit: coach,
  }),
]
