import {
  cancelSession,
  countHeads,
  endActivity,
  joinSession,
  leaveSession,
  offerActivity,
  planSession,
  recordCame,
  takeBackCame,
} from '../../activities/index.ts'
import { momentAt } from '../../platform/clock/index.ts'
import type { ActivityDeeds } from '../deed.ts'
import type { Doing, Doings } from './doing.ts'

const comingOf = ({ made }: Doing, { person, session }: { person: number; session: number }) => ({
  personId: made.persons.get(person).id,
  sessionId: made.sessions.get(session),
})

export const activityDoings: Doings<ActivityDeeds> = {
  offer: async ({ tx, made, commandId }, deed) => {
    const { title, description, interests, capacity, access, cost, host, on, at } = deed
    const told = { title, description, interests, capacity, access, cost, venueId: made.venues.get(deed.venue) }
    const hostPersonId = host === null ? null : made.persons.get(host).id
    const id = await offerActivity(tx, { ...told, hostPersonId, where: at, happenedOn: on }, commandId)
    made.activities.set(deed.activity, id)
  },
  'end-activity': ({ tx, made, commandId }, { activity }) => endActivity(tx, made.activities.get(activity), commandId),
  'plan-session': async ({ tx, made, commandId }, { session, activity, day, from, to }) => {
    const times = { startsAt: momentAt(day, from), endsAt: momentAt(day, to) }
    made.sessions.set(
      session,
      await planSession(tx, { activityId: made.activities.get(activity), ...times }, commandId),
    )
  },
  'cancel-session': ({ tx, made, commandId }, { session }) => cancelSession(tx, made.sessions.get(session), commandId),
  join: async (doing, deed) => {
    await joinSession(doing.tx, { ...comingOf(doing, deed), happenedOn: deed.on }, doing.commandId)
  },
  leave: (doing, deed) => leaveSession(doing.tx, comingOf(doing, deed), doing.commandId),
  came: (doing, deed) => recordCame(doing.tx, { ...comingOf(doing, deed), happenedOn: deed.on }, doing.commandId),
  'take-back-came': (doing, deed) => takeBackCame(doing.tx, comingOf(doing, deed), doing.commandId),
  'count-heads': ({ tx, made, commandId }, { session, heads, on }) =>
    countHeads(tx, { sessionId: made.sessions.get(session), heads, happenedOn: on }, commandId),
}
