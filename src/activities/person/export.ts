import { onExport } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { interests } from '../interests.ts'
import { participationsOf } from '../queries/participations.ts'
import { participationStates } from './state-options.ts'

function hostedBy(tx: ReadTx, ids: Parameters<typeof participationsOf>[1]) {
  return tx.db
    .selectFrom('activity')
    .select(['title', 'description', 'interests', 'offered_on as offeredOn'])
    .where('programme_id', '=', tx.programmeId)
    .where('host_person_id', 'in', ids)
    .orderBy('offered_on')
    .execute()
}

// What somebody offers, and the meetings they wanted to come to or came to, are part of what they may have a copy of.
onExport(['activity', 'participation'], async (tx, { ids }) => [
  {
    name: 'activities',
    title: 'activities.export.hosted',
    labels: {
      title: 'activities.field.title',
      description: 'activities.field.description',
      interests: 'activities.field.interests',
      offeredOn: 'activities.export.offered-on',
    },
    options: { interests },
    items: await hostedBy(tx, ids),
  },
  {
    name: 'meetings',
    title: 'activities.export.meetings',
    labels: {
      title: 'activities.export.activity',
      startsAt: 'activities.export.starts-at',
      state: 'activities.export.state',
      cameOn: 'activities.export.came-on',
    },
    options: { state: participationStates },
    items: (await participationsOf(tx, ids)).map(({ title, startsAt, joinedAt, state, cameOn, partner, area }) => ({
      title,
      startsAt: startsAt.toISOString(),
      joinedAt: joinedAt.toISOString(),
      state,
      cameOn,
      partner,
      area,
    })),
  },
])
