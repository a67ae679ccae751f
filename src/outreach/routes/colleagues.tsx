import { emptyForm, filledForm } from '../../platform/fields/index.ts'
import { form, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { asOptions, colleaguesOn, colleaguesToChoose, keysOf } from '../colleague-queries.ts'
import { colleagueFields } from '../fields.ts'
import { ColleaguesPage } from '../pages/colleagues.tsx'
import { setColleagues } from '../service/colleagues.ts'
import { crumbsTo } from './conversations.tsx'
import { roundOf } from './rounds.tsx'

async function choice(visit: Visit) {
  const round = await roundOf(visit)
  const on = await colleaguesOn(visit.tx, round.id)
  return { round, on, accounts: await colleaguesToChoose(visit.tx, round.openedBy, on) }
}

export const colleagueRoutes: Route[] = [
  form('/rounds/:round/colleagues', {
    may: may.recordOutreach,
    fields: colleagueFields,
    options: async (visit) => ({ colleagues: asOptions((await choice(visit)).accounts) }),
    show: async (visit, typed, options) => {
      const { round, on, accounts } = await choice(visit)
      const ticked = accounts.filter(({ key }) => on.includes(key)).map(({ id }) => id)
      const form = typed === emptyForm ? filledForm({ colleagues: ticked }) : typed
      return {
        title: visit.words.t('outreach.colleague.title'),
        density: 'worker',
        breadcrumb: crumbsTo(visit, round.id),
        body: <ColleaguesPage {...{ form, options }} />,
      }
    },
    submit: async (visit, { colleagues }) => {
      const { round, on, accounts } = await choice(visit)
      // Whoever cannot be shown for want of an account cannot be ticked off either.
      const unseen = on.filter((key) => accounts.every((account) => account.key !== key))
      const chosen = keysOf(accounts, colleagues)
      await setColleagues(visit.tx, round.id, [...chosen, ...unseen], visit.commandId)
      return `/rounds/${round.id}`
    },
  }),
]
