import { isNowhere, spotOf } from '../../places/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { hubAsked } from '../asked.ts'
import { hubFilterOf, hubsThatSuit } from '../filter.ts'
import { HubPage } from '../pages/hub.tsx'
import { HubsPage } from '../pages/hubs.tsx'
import { presentHubs } from '../queries/hub.ts'

async function showHubs(visit: Visit) {
  const { tx, words, url } = visit
  const filter = hubFilterOf(visit.query)
  const spot = filter.near === '' ? null : await spotOf(tx, filter.near)
  const shown = hubsThatSuit(await presentHubs(tx), filter.open, spot, tx.now)
  const mayRun = visit.may(may.runHubs)
  return {
    title: words.t('hubs.list.title'),
    status: isNowhere({ near: filter.near, spot }) ? 422 : 200,
    body: <HubsPage {...{ filter, spot, shown, today: tx.today, mayRun, url }} />,
  }
}

async function showHub(visit: Visit) {
  const { tx, words, url } = visit
  const hub = await hubAsked(visit)
  const mayRun = visit.may(may.runHubs)
  return {
    title: hub.name,
    breadcrumb: [{ href: '/hubs', text: words.t('hubs.list.title') }],
    body: <HubPage {...{ hub, now: tx.now, today: tx.today, mayRun, url }} />,
  }
}

/** What anybody may see. There are at most some hundred hubs, so one query brings them all. */
export const publicRoutes: Route[] = [
  page('/hubs', { may: may.visit, shared: 5, show: showHubs }),
  page('/hubs/:hub', { may: may.visit, shared: 5, show: showHub }),
]
