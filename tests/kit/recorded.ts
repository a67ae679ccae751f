import { asId } from '../../src/platform/database/index.ts'
import type { TestSite } from './site.ts'

/** What one command wrote to the record, in order. */
export function entriesOf(site: TestSite, command: string) {
  return site.inside((tx) =>
    tx.db
      .selectFrom('record')
      .selectAll()
      .where('programme_id', '=', tx.programmeId)
      .where('command_id', '=', asId<'command'>(command))
      .orderBy('position')
      .execute(),
  )
}
