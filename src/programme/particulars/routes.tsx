import { type FormState, filledForm } from '../../platform/fields/index.ts'
import { form, page, type Route } from '../../platform/http/index.ts'
import { FormPage } from '../../platform/page/index.ts'
import { may } from '../access.ts'
import { localAuthorities } from '../areas/index.ts'
import { partnerFields, programmeFields } from '../fields.ts'
import { joinPartner } from '../partners.ts'
import { changeProgramme, programmeParticulars } from './particulars.ts'
import { particularsTrail, showParticulars } from './show.tsx'

const changing = form('/programme/change', {
  may: may.manageProgramme,
  fields: programmeFields,
  options: async ({ tx }) => ({
    localAuthority: (await localAuthorities(tx)).map(({ code, name }) => ({ value: code, label: { text: name } })),
  }),
  show: async (visit, state: FormState, options) => {
    const { t } = visit.words
    const known = state.problems.length > 0 ? state : filledForm({ ...(await programmeParticulars(visit.tx)) })
    const [title, send] = [t('programme.particulars.change'), t('programme.particulars.save')]
    const body = <FormPage {...{ title, send, options }} form={known} fields={programmeFields} />
    return { title, density: 'office', breadcrumb: particularsTrail(visit), body }
  },
  submit: async ({ tx, commandId, effects }, { name, endsOn, localAuthority, colour }) => {
    await changeProgramme(tx, { name, endsOn, localAuthority, colour }, commandId)
    effects.programme = 'changed'
    return '/programme'
  },
})

const addingPartner = form('/programme/partners/new', {
  may: may.manageProgramme,
  returnable: true,
  fields: partnerFields,
  show: async (visit, state) => {
    const { t } = visit.words
    const [title, send] = [t('programme.partners.add'), t('programme.partners.send')]
    const body = <FormPage {...{ title, send }} form={state} fields={partnerFields} />
    return { title, density: 'office', breadcrumb: particularsTrail(visit), body }
  },
  submit: async ({ tx, commandId }, { name }) => {
    await joinPartner(tx, name, commandId)
    return '/programme'
  },
})

export const particularsRoutes: Route[] = [
  page('/programme', { may: may.manageProgramme, show: showParticulars }),
  changing,
  addingPartner,
]
