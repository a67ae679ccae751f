import { onExport, type PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { healthAdvice } from '../advice.ts'

function plansOf(tx: ReadTx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom('wellbeing_plan')
    .select(['agreed_on as agreedOn', 'goals', 'advice', 'partner', 'setting', 'area'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('agreed_on')
    .execute()
}

function supportOf(tx: ReadTx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom('hypertension_support')
    .select(['given_on as givenOn', 'steps', 'advice', 'partner', 'setting', 'area'])
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .orderBy('given_on')
    .execute()
}

// Plans and support with high blood pressure, in somebody's own words, are part of what they may have a copy of.
onExport(['wellbeing_plan', 'hypertension_support'], async (tx, { ids }) => [
  {
    name: 'plans',
    title: 'plans.export.plans',
    labels: { agreedOn: 'plans.export.on', goals: 'plans.export.goals', advice: 'plans.export.advice' },
    options: { advice: healthAdvice },
    items: await plansOf(tx, ids),
  },
  {
    name: 'blood-pressure-support',
    title: 'plans.export.support',
    labels: { givenOn: 'plans.export.on', steps: 'plans.export.steps', advice: 'plans.export.advice' },
    options: { advice: healthAdvice },
    items: await supportOf(tx, ids),
  },
])
