import { page, type Route } from '../platform/http/index.ts'
import { may } from '../programme/index.ts'
import { publicAnswers, teamAnswers } from './answers.ts'
import { ownPageRoutes } from './own-page/routes.tsx'
import { HomePage } from './pages/home.tsx'
import { privacyRoutes } from './privacy/routes.tsx'

const home: Route = page('/', {
  may: may.visit,
  show: async (visit) => {
    const { tx, programme, url } = visit
    const team = visit.may(may.followUp) ? await teamAnswers(tx) : null
    const props = { name: programme.name, answers: await publicAnswers(tx), team, today: tx.today, url }
    return {
      title: programme.name,
      body: (
        <HomePage
          {...props}
          seesOutputs={visit.may(may.seeOutputs)}
          seesMoney={visit.may(may.seeMoney)}
          hasOwnPage={visit.may(may.seeOwnPage)}
        />
      ),
    }
  },
})

export const routes: Route[] = [home, ...ownPageRoutes, ...privacyRoutes]
