import { sql } from 'kysely'
import { compareIds, toldIds, verifyState } from '../platform/record/index.ts'
import { hypertensionSupported, planAgreed } from './entries.ts'

// Plans go with the person when somebody is erased, so that what is gone may be gone rightly.
verifyState({
  about: 'wellbeing plans',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select id from wellbeing_plan where programme_id = ${tx.programmeId}`,
      told: toldIds(tx, planAgreed.what, 'plan'),
      due: null,
    }),
})
verifyState({
  about: 'support with high blood pressure',
  differences: (tx) =>
    compareIds(tx, {
      kept: sql`select id from hypertension_support where programme_id = ${tx.programmeId}`,
      told: toldIds(tx, hypertensionSupported.what, 'support'),
      due: null,
    }),
})
