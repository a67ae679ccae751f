import { sql } from 'kysely'
import { compareIds, verifyState } from '../platform/record/index.ts'
import { personAdded, personErased } from './entries.ts'

verifyState({
  about: 'people',
  differences: (tx) => {
    const about = (what: string) =>
      sql`select about as id from record where programme_id = ${tx.programmeId} and what = ${what}`
    const kept = sql`select key as id from person where programme_id = ${tx.programmeId}`
    const due = sql`(${about(personAdded.what)}) except (${about(personErased.what)})`
    return compareIds(tx, { kept, due, told: due })
  },
})
