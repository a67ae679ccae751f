import type { Key, ReadTx } from '../../platform/database/index.ts'
import { type Recorded, recordedColumns } from '../../platform/record/index.ts'
import { personRead } from '../entries.ts'

export interface TimelinePage {
  entries: Recorded[]
  /** How many there are in all. */
  all: number
}

interface Asked {
  limit: number
  offset?: number
  /** Every reading of the page is an entry too; on the page itself they would crowd out the rest. */
  readings: boolean
}

/** What is recorded about these keys, the latest day first: one query over the record. */
export async function timeline(tx: ReadTx, keys: Key[], { limit, offset = 0, readings }: Asked): Promise<TimelinePage> {
  const rows = await tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .select(({ fn }) => fn.countAll<number>().over().as('all'))
    .where('programme_id', '=', tx.programmeId)
    .where('about', 'in', keys)
    .$if(!readings, (query) => query.where('what', '<>', personRead.what))
    .orderBy('happened_on', 'desc')
    .orderBy('position', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { entries: rows.map(({ all: _all, ...entry }) => entry), all: rows[0]?.all ?? 0 }
}
