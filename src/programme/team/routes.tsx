import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { accounts } from '../../platform/session/index.ts'
import { standings } from '../../platform/sign-in/index.ts'
import { may } from '../access.ts'
import { partners } from '../partners.ts'
import { accessForms } from './access-forms.tsx'
import { type TeamMember, TeamPage } from './list-page.tsx'
import { memberAt } from './member.ts'
import { memberForms } from './member-forms.tsx'
import { MemberPage } from './member-page.tsx'
import { trail } from './trail.ts'

async function team({ tx }: Visit): Promise<TeamMember[]> {
  const [known, organisations] = [await standings(tx), await partners(tx)]
  return (await accounts(tx)).map((account) => ({
    ...account,
    standing: known.get(account.id),
    partner: organisations.find(({ id }) => id === account.partnerId)?.name ?? null,
  }))
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
  ...memberForms,
  ...accessForms,
]
