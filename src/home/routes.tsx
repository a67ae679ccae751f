import { page, type Route } from '../platform/http/index.ts'
import { may } from '../programme/index.ts'
import { answersFor } from './answers.ts'
import { ownPageRoutes } from './own-page/routes.tsx'
import { HomePage } from './pages/home.tsx'
import { privacyRoutes } from './privacy/routes.tsx'

const home: Route = page('/', {
  may: may.visit,
  shared: 5,
  show: async (visit) => {
    const { tx, programme, session, url } = visit
    const answers = await answersFor(visit)
    const [roles, seesMoney] = [session?.roles ?? [], visit.may(may.seeMoney)]
    const props = { name: programme.name, answers, roles, seesMoney, today: tx.today, url }
    return {
      title: visit.words.t('home.title'),
      density: answers.team || answers.track ? 'office' : 'citizen',
      body: <HomePage {...props} />,
    }
  },
})

export const routes: Route[] = [home, ...ownPageRoutes, ...privacyRoutes]
