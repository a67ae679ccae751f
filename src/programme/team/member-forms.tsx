import {
  type FormState,
  filledForm,
  type GivenOptions,
  type Option,
  type ValuesOf,
} from '../../platform/fields/index.ts'
import type { PageReply, Route, Visit } from '../../platform/http/index.ts'
import { provenForm } from '../../platform/sign-in/index.ts'
import { may, roles } from '../access.ts'
import { memberFields } from '../fields.ts'
import { partners } from '../partners.ts'
import { MemberFormPage } from './form-pages.tsx'
import { handOver } from './hand-over.tsx'
import { addMember, changeMember, isRole, type Member, memberAt } from './member.ts'
import { trail } from './trail.ts'

type MemberValues = ValuesOf<typeof memberFields>

async function options({ tx, words }: Visit): Promise<GivenOptions> {
  const role = (each: (typeof roles)[number]): Option => ({
    value: each,
    label: { text: words.t(`programme.role.${each}`) },
  })
  const partner = (await partners(tx)).map(({ id, name }): Option => ({ value: id, label: { text: name } }))
  return { roles: roles.map(role), partner }
}

const memberFrom = ({ name, email, roles, partner }: MemberValues): Member => ({
  name,
  email,
  roles: roles.filter(isRole),
  partnerId: partner,
})

async function showChange(visit: Visit, state: FormState, given: GivenOptions): Promise<PageReply> {
  const account = await memberAt(visit.tx, visit.params.account)
  const { name, email, partnerId } = account
  const filled =
    state.problems.length > 0 ? state : filledForm({ name, email, roles: account.roles, partner: partnerId })
  const { t } = visit.words
  const title = t('programme.team.change-title', { name })
  const body = (
    <MemberFormPage
      form={filled}
      options={given}
      title={title}
      send={t('programme.team.save')}
      hint={t('programme.team.change-what', { name })}
    />
  )
  return { title, body, density: 'office', breadcrumb: trail(visit, account) }
}

async function showNew(visit: Visit, form: FormState, given: GivenOptions): Promise<PageReply> {
  const { t } = visit.words
  const title = t('programme.team.add')
  const body = <MemberFormPage {...{ form, title }} options={given} send={t('programme.team.add-send')} />
  return { title, body, density: 'office', breadcrumb: trail(visit) }
}

export const memberForms: Route[] = [
  provenForm('/staff/new', {
    may: may.manageStaff,
    fields: memberFields,
    options,
    show: showNew,
    submit: async (visit, values) => {
      const { account, token } = await addMember(visit.tx, memberFrom(values), visit.commandId)
      return handOver(visit, account, token)
    },
  }),
  provenForm('/staff/:account/change', {
    may: may.manageStaff,
    fields: memberFields,
    options,
    show: showChange,
    submit: async (visit, values) => {
      const account = await memberAt(visit.tx, visit.params.account)
      await changeMember(visit.tx, account, memberFrom(values), visit.commandId)
      return `/staff/${account.id}`
    },
  }),
]
