import { emptyForm, type FormState, filledForm } from '../../platform/fields/index.ts'
import { personalForm, type Route, type Visit } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may, partnerCodeOf, partners } from '../../programme/index.ts'
import { layDownFields, takeUpFields } from '../fields.ts'
import { type PersonRole, personRoles } from '../roles.ts'
import { layDownRole, takeUpRole } from '../service/roles.ts'
import { pageAbout, pathOf, personOf, readPerson, refuseFuture } from './person-of.ts'

function roleNamed(code: string | undefined): PersonRole {
  const role = personRoles.find((known) => known === code)
  if (!role) throw new Problem('not-found', 'people.nobody')
  return role
}

async function begun(visit: Visit, form: FormState): Promise<FormState> {
  if (form !== emptyForm) return form
  return filledForm({ day: visit.tx.today, partner: await partnerCodeOf(visit.tx, visit.session?.partnerId ?? null) })
}

const takingUp = personalForm('/people/:person/roles/new', {
  may: may.giveRoles,
  fields: takeUpFields,
  options: async ({ tx }) => ({
    partner: (await partners(tx)).map(({ code, name }) => ({ value: code, label: { text: name } })),
  }),
  show: async (visit, form, options) => {
    const person = await readPerson(visit, 'roles')
    const title = visit.words.t('people.roles.take-up')
    return pageAbout(
      visit,
      person,
      title,
      <FormPage
        {...{ title, options, fields: takeUpFields }}
        form={await begun(visit, form)}
        caption={person.name}
        send={visit.words.t('people.save')}
      />,
    )
  },
  submit: async (visit, { role, day, partner }) => {
    const person = await personOf(visit)
    refuseFuture(visit, day)
    const taking = { personId: person.id, role: roleNamed(role), where: { partner }, happenedOn: day }
    await takeUpRole(visit.tx, taking, visit.commandId)
    return pathOf(person)
  },
})

const layingDown = personalForm('/people/:person/roles/:role/lay-down', {
  may: may.giveRoles,
  fields: layDownFields,
  show: async (visit, form) => {
    const [person, role] = [await readPerson(visit, 'roles'), roleNamed(visit.params.role)]
    const { t } = visit.words
    const title = t('people.roles.lay-down', { role: t(`people.role.${role}`) })
    return pageAbout(
      visit,
      person,
      title,
      <FormPage
        {...{ title, fields: layDownFields }}
        form={await begun(visit, form)}
        caption={person.name}
        send={t('people.save')}
      >
        <p>{t('people.roles.no-reason')}</p>
      </FormPage>,
    )
  },
  submit: async (visit, { day }) => {
    const [person, role] = [await personOf(visit), roleNamed(visit.params.role)]
    refuseFuture(visit, day)
    await layDownRole(visit.tx, { personId: person.id, role, happenedOn: day }, visit.commandId)
    return pathOf(person)
  },
})

export const roleRoutes: Route[] = [takingUp, layingDown]
