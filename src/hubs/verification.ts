import { sql } from 'kysely'
import { compareIds, toldIds, verifyState } from '../platform/record/index.ts'
import { hubOpened } from './entries.ts'

verifyState({
  about: 'hubs',
  differences: (tx) => {
    const told = toldIds(tx, hubOpened.what, 'hub')
    return compareIds(tx, { kept: sql`select id from hub where programme_id = ${tx.programmeId}`, told, due: told })
  },
})
