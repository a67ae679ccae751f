import type { Role } from '../../programme/index.ts'
import type { Human } from '../cast/human.ts'
import { compareDays } from './chain.ts'
import type { Stage } from './stage.ts'

interface Member {
  name: string
  roles: Role[]
  partner: string | null
}

export const partners = [
  { code: 'pss', name: 'PSS (People Shaped Services)' },
  { code: 'unionlearn', name: 'TUC Unionlearn' },
] as const

/** Who works for the programme, the coordinator first and then the five workers; their account is their place here. */
export const team: readonly Member[] = [
  { name: 'Angela Fairclough', roles: ['coordinator'], partner: 'pss' },
  { name: 'Dawn Okafor', roles: ['outreach-worker'], partner: 'pss' },
  { name: 'Yusuf Warsame', roles: ['outreach-worker'], partner: 'pss' },
  { name: 'Ged Brennan', roles: ['outreach-worker'], partner: 'pss' },
  { name: 'Mei-Lin Chan', roles: ['outreach-worker'], partner: 'unionlearn' },
  { name: 'Terry Halsall', roles: ['outreach-worker'], partner: 'unionlearn' },
  { name: 'Ruth Adeyemi', roles: ['safeguarding-lead'], partner: 'pss' },
  { name: 'Colette Nolan', roles: ['hub-host'], partner: null },
  { name: 'Simon Pritchard', roles: ['partner-manager'], partner: 'pss' },
  { name: 'Parveen Malik', roles: ['partner-manager'], partner: 'unionlearn' },
  { name: 'Hannah Rees', roles: ['commissioner'], partner: null },
]

export const coordinator = 0
export const workers: readonly number[] = [1, 2, 3, 4, 5]

export function partnerOf(account: number): string {
  return team[account]?.partner ?? partners[0].code
}

/** Partners and staff are there before anything else. */
export function gatherTeam(stage: Stage): void {
  const chain = stage.chain()
  const morning = 7 * 60
  const day = stage.story.period.from
  for (const partner of partners) chain.add(day, morning, null, { verb: 'add-partner', ...partner })
  team.forEach((member, account) => {
    chain.add(day, morning, null, { verb: 'add-staff', account, person: null, ...member })
  })
}

/** Two of the people get accounts of their own: an active citizen and a citizen. */
export function giveAccounts(stage: Stage, people: readonly Human[]): Human[] {
  const early = people.filter(({ stays }) => stays).toSorted((a, b) => compareDays(a.arrival.told, b.arrival.told))
  const fits = (asked: (human: Human) => boolean) => early.find(asked)
  const active = fits(({ part }) => part.roles.includes('active-citizen'))
  const citizen = fits(({ part }) => part.roles.length === 0 && part.plan && part.community)
  const chosen = [
    ...(active ? [{ human: active, role: 'active-citizen' as const }] : []),
    ...(citizen ? [{ human: citizen, role: 'citizen' as const }] : []),
  ]
  chosen.forEach(({ human, role }, nth) => {
    const { arrival, chain, person, particulars } = human
    const given = { account: team.length + nth, name: particulars.name, roles: [role], partner: null, person }
    chain.add(stage.calendar.later(arrival.told, 1), 12 * 60, coordinator, { verb: 'add-staff', ...given })
  })
  return chosen.map(({ human }) => human)
}
