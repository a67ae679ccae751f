import { isNowhere, spotOf, venueById } from '../../places/index.ts'
import { dayOf } from '../../platform/clock/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { activityAsked, sessionAsked } from '../asked.ts'
import { calendarFile } from '../calendar.ts'
import { filterOf } from '../filter.ts'
import { ActivityPage } from '../pages/activity.tsx'
import { WhatIsOnPage } from '../pages/what-is-on.tsx'
import type { Activity } from '../queries/activity.ts'
import { comingSessions, sessionsOver } from '../queries/session.ts'
import { whatIsOn } from '../queries/what-is-on.ts'

async function showList(visit: Visit) {
  const { tx, words, url } = visit
  const filter = filterOf(visit.query)
  const spot = filter.near === '' ? null : await spotOf(tx, filter.near)
  const mayOffer = visit.may(may.runActivities)
  const nowhere = isNowhere({ near: filter.near, spot })
  const found = nowhere ? { all: 0, shown: [] } : await whatIsOn(tx, filter, spot)
  return {
    title: words.t('activities.list.title'),
    status: nowhere ? 422 : 200,
    body: <WhatIsOnPage {...{ filter, spot, ...found, today: tx.today, mayOffer, url }} />,
  }
}

const venueOf = async ({ tx }: Visit, { venueId }: Activity) =>
  venueId ? ((await venueById(tx, venueId)) ?? null) : null

async function showActivity(visit: Visit) {
  const { tx, words, url } = visit
  const activity = await activityAsked(visit)
  const venue = await venueOf(visit, activity)
  const coming = await comingSessions(tx, activity.id, 12)
  const over = visit.may(may.runActivities) ? await sessionsOver(tx, activity.id, 10) : null
  return {
    title: activity.title,
    breadcrumb: [{ href: '/activities', text: words.t('activities.list.title') }],
    body: <ActivityPage {...{ activity, venue, coming, over, url }} />,
  }
}

async function sendCalendar(visit: Visit) {
  const { activity, session } = await sessionAsked(visit)
  const venue = await venueOf(visit, activity)
  const { title, description, latitude, longitude } = activity
  const place = [venue?.name, venue?.address, activity.place].filter((line) => line).join(', ')
  const event = {
    uid: session.id,
    title,
    description,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    cancelled: session.cancelledAt !== null,
    place: place || null,
    spot: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  }
  const file = calendarFile(event, visit.tx.now)
  return { file, type: 'text/calendar; charset=utf-8', name: `${dayOf(session.startsAt)}.ics` }
}

/** What anybody may see: nothing on these pages is about a person. */
export const publicRoutes: Route[] = [
  page('/activities', { may: may.visit, shared: 5, show: showList }),
  page('/activities/:activity', { may: may.visit, shared: 5, show: showActivity }),
  page('/activities/:activity/sessions/:session/calendar.ics', { may: may.visit, show: sendCalendar }),
]
