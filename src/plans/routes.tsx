import { pageAbout, pathOf, personOf, readPerson, refuseFuture, type WholePerson } from '../people/index.ts'
import { type Fields, type FormState, filledForm } from '../platform/fields/index.ts'
import { personalForm, type Route, type Submission, type Visit } from '../platform/http/index.ts'
import { FormPage } from '../platform/page/index.ts'
import { may, partnerCodeOf } from '../programme/index.ts'
import { hypertensionFields, planFields } from './fields.ts'
import { agreePlan, supportHypertension } from './service.ts'

interface SupportForm {
  person: WholePerson
  what: 'plan' | 'hypertension'
  form: FormState
  fields: Fields
}

function showSupport(visit: Visit, { person, what, form, fields }: SupportForm) {
  const { t } = visit.words
  const title = t(`plans.${what}.title`)
  const begun = form.problems.length > 0 ? form : filledForm({ day: visit.tx.today })
  const children = <p>{t(`plans.${what}.about`)}</p>
  const page = { title, caption: person.name, children, send: t('plans.save'), fields }
  return pageAbout(visit, person, title, <FormPage {...page} form={begun} />)
}

/** Whom it was for, when and through whom, the same for both kinds of support. */
async function supported(visit: Submission, { day, setting }: { day: string; setting: string | null }) {
  const person = await personOf(visit)
  refuseFuture(visit, day)
  const partner = await partnerCodeOf(visit.tx, visit.session?.partnerId ?? null)
  return { person, at: { personId: person.id, where: { partner, setting }, happenedOn: day } }
}

export const routes: Route[] = [
  personalForm('/people/:person/plan', {
    may: may.recordSupport,
    fields: planFields,
    show: async (visit, form) =>
      showSupport(visit, { person: await readPerson(visit, 'plan'), what: 'plan', form, fields: planFields }),
    submit: async (visit, { ownGoals, advice, ...when }) => {
      const { person, at } = await supported(visit, when)
      await agreePlan(visit.tx, { ...at, goals: ownGoals.split('\n'), advice }, visit.commandId)
      return pathOf(person)
    },
  }),
  personalForm('/people/:person/hypertension', {
    may: may.recordSupport,
    fields: hypertensionFields,
    show: async (visit, form) => {
      const person = await readPerson(visit, 'hypertension')
      return showSupport(visit, { person, what: 'hypertension', form, fields: hypertensionFields })
    },
    submit: async (visit, { ownSteps, advice, ...when }) => {
      const { person, at } = await supported(visit, when)
      await supportHypertension(visit.tx, { ...at, steps: ownSteps.split('\n'), advice }, visit.commandId)
      return pathOf(person)
    },
  }),
]
