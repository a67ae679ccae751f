import { onExport, type PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { digitalAdvice } from '../advice.ts'

function coachingOf(tx: ReadTx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom('coaching')
    .leftJoin('hub', (join) =>
      join.onRef('hub.programme_id', '=', 'coaching.programme_id').onRef('hub.id', '=', 'coaching.hub_id'),
    )
    .select(['coaching.given_on as givenOn', 'hub.name as hub', 'coaching.advice'])
    .select(['coaching.partner', 'coaching.setting', 'coaching.area'])
    .where('coaching.programme_id', '=', tx.programmeId)
    .where('coaching.person_id', 'in', ids)
    .orderBy('coaching.given_on')
    .execute()
}

function completionsOf(tx: ReadTx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom('coaching_completion')
    .select(['completed_on as completedOn', 'partner', 'area'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .execute()
}

function skillsOf(tx: ReadTx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom('skills_check')
    .select(['checked_on as checkedOn', 'alone', 'partner', 'area'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('checked_on')
    .execute()
}

// Coaching, and how many everyday tasks somebody does alone, are part of what they may have a copy of.
onExport(['coaching', 'coaching_completion', 'skills_check'], async (tx, { ids }) => [
  {
    name: 'coaching',
    title: 'hubs.export.coaching',
    labels: { givenOn: 'hubs.export.on', hub: 'hubs.export.hub', advice: 'hubs.export.advice' },
    options: { advice: digitalAdvice },
    items: await coachingOf(tx, ids),
  },
  {
    name: 'coaching-completed',
    title: 'hubs.entry.coaching-completed',
    labels: { completedOn: 'hubs.export.on' },
    items: await completionsOf(tx, ids),
  },
  {
    name: 'skills',
    title: 'hubs.export.skills',
    labels: { checkedOn: 'hubs.export.on', alone: 'hubs.export.alone' },
    items: await skillsOf(tx, ids),
  },
])
