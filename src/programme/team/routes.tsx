import type { Fields, FormState, GivenOptions, Option } from '../../platform/fields/index.ts'
import { filledForm, type ValuesOf } from '../../platform/fields/index.ts'
import {
  form,
  type PageReply,
  page,
  type Route,
  type Submission,
  type Submitted,
  type Visit,
} from '../../platform/http/index.ts'
import { type Account, accounts } from '../../platform/session/index.ts'
import { isFresh, proveAgain, standings } from '../../platform/sign-in/index.ts'
import { may, roles } from '../access.ts'
import { memberFields } from '../fields.ts'
import { partners } from '../partners.ts'
import { AskPage, MemberFormPage, RecoverWords } from './form-pages.tsx'
import { type TeamMember, TeamPage } from './list-page.tsx'
import { addMember, changeMember, endMember, isRole, type Member, memberAt, reinviteMember } from './member.ts'
import { InvitationLinkPage, MemberPage } from './member-page.tsx'

type MemberValues = ValuesOf<typeof memberFields>

const trail = ({ words }: Visit, account?: Account) => [
  { href: '/staff', text: words.t('programme.team.title') },
  ...(account ? [{ href: `/staff/${account.id}`, text: account.name }] : []),
]

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

async function team({ tx }: Visit): Promise<TeamMember[]> {
  const [known, organisations] = [await standings(tx), await partners(tx)]
  return (await accounts(tx)).map((account) => ({
    ...account,
    standing: known.get(account.id),
    partner: organisations.find(({ id }) => id === account.partnerId)?.name ?? null,
  }))
}

/** The link is kept nowhere but in the hands of whoever it is for. */
function handOver(visit: Visit, account: Account, token: string): Submitted {
  const { words, url, absolute } = visit
  const afterwards = `/staff/${account.id}`
  const link = absolute(`/invitations/${token}`)
  const title = words.t('programme.team.hand-over', { name: account.name })
  const body = <InvitationLinkPage name={account.name} link={link} next={url(afterwards)} />
  return { shownOnce: { title, body, density: 'office', breadcrumb: trail(visit, account) }, afterwards }
}

interface MemberForm<F extends Fields> {
  fields: F
  show(visit: Visit, form: FormState, options: GivenOptions): Promise<PageReply>
  submit(visit: Submission, values: ValuesOf<F>): Promise<Submitted>
}

/** Who may change the team could make any account their own: so they prove who they are first. */
function teamForm<F extends Fields>(path: string, { fields, show, submit }: MemberForm<F>): Route {
  return form(path, {
    may: may.manageStaff,
    fields,
    options,
    show: async (visit, state, given) =>
      isFresh(visit)
        ? { density: 'office', ...(await show(visit, state, given)) }
        : { redirect: proveAgain(visit.path) },
    submit: async (visit, values) => (isFresh(visit) ? submit(visit, values) : proveAgain(visit.path)),
  })
}

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
  return { title, body, breadcrumb: trail(visit, account) }
}

async function showInvite(visit: Visit, form: FormState): Promise<PageReply> {
  const account = await memberAt(visit.tx, visit.params.account)
  const { t } = visit.words
  const canSignIn = ((await standings(visit.tx)).get(account.id)?.ways ?? 0) > 0
  const { name } = account
  const title = canSignIn ? t('programme.team.recover-title', { name }) : t('programme.team.invite-title', { name })
  const body = (
    <AskPage form={form} title={title} send={t('programme.team.invite-send')}>
      {canSignIn ? <RecoverWords name={name} /> : <p>{t('programme.team.invite-what', { name })}</p>}
    </AskPage>
  )
  return { title, body, breadcrumb: trail(visit, account) }
}

async function showEnd(visit: Visit, form: FormState): Promise<PageReply> {
  const account = await memberAt(visit.tx, visit.params.account)
  const { t } = visit.words
  const title = t('programme.team.end-title', { name: account.name })
  const body = (
    <AskPage form={form} title={title} send={t('programme.team.end-send')}>
      <p>{t('programme.team.end-what', { name: account.name })}</p>
    </AskPage>
  )
  return { title, body, breadcrumb: trail(visit, account) }
}

export const teamRoutes: Route[] = [
  page('/staff', {
    may: may.manageStaff,
    personal: true,
    show: async (visit) => ({
      title: visit.words.t('programme.team.title'),
      density: 'office',
      body: <TeamPage members={await team(visit)} url={visit.url} />,
    }),
  }),
  teamForm('/staff/new', {
    fields: memberFields,
    show: async (visit, form, given) => {
      const { t } = visit.words
      const title = t('programme.team.add')
      const body = <MemberFormPage {...{ form, title }} options={given} send={t('programme.team.add-send')} />
      return { title, body, breadcrumb: trail(visit) }
    },
    submit: async (visit, values) => {
      const { account, token } = await addMember(visit.tx, memberFrom(values), visit.commandId)
      return handOver(visit, account, token)
    },
  }),
  page('/staff/:account', {
    may: may.manageStaff,
    personal: true,
    show: async (visit) => {
      const { id, name } = await memberAt(visit.tx, visit.params.account)
      const member = (await team(visit)).find((each) => each.id === id)
      const body = member && <MemberPage {...{ member }} isOneself={id === visit.session?.accountId} url={visit.url} />
      return { title: name, density: 'office', body, breadcrumb: trail(visit) }
    },
  }),
  teamForm('/staff/:account/change', {
    fields: memberFields,
    show: showChange,
    submit: async (visit, values) => {
      const account = await memberAt(visit.tx, visit.params.account)
      await changeMember(visit.tx, account, memberFrom(values), visit.commandId)
      return `/staff/${account.id}`
    },
  }),
  teamForm('/staff/:account/invite', {
    fields: {},
    show: showInvite,
    submit: async (visit) => {
      const account = await memberAt(visit.tx, visit.params.account)
      return handOver(visit, account, await reinviteMember(visit.tx, account))
    },
  }),
  teamForm('/staff/:account/end', {
    fields: {},
    show: showEnd,
    submit: async (visit) => {
      await endMember(visit.tx, await memberAt(visit.tx, visit.params.account), visit.commandId)
      return '/staff'
    },
  }),
]
