import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { backup, restore } from '../../src/platform/backup/index.ts'
import { awkwardSchema } from './awkward-schema.ts'
import { bareDatabase, migrated, migrationsOf } from './bare-database.ts'
import { ask, newFolder } from './data-folder.ts'

const migrations = migrationsOf(awkwardSchema)

/** What each follower has still to read. */
const unread = `
  select follower.programme_id, name, array_agg(record.position::int order by record.position) as positions
  from follower join record using (programme_id)
  where (record.txid, record.position) > (follower.txid, follower.position)
    and record.txid < pg_snapshot_xmin(pg_current_snapshot())
  group by 1, 2 order by 1, 2`

/** A programme's entries, by the transaction that wrote them, and how far its followers have read. */
const programme = fc.record({
  entries: fc.array(fc.integer({ min: 3, max: 9 }), { maxLength: 12 }),
  cursors: fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 12 })), { maxLength: 4 }),
})
type Programme = typeof programme extends fc.Arbitrary<infer T> ? T : never

function filling({ entries, cursors }: Programme, number: number): string[] {
  const id = `'01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}'`
  return [
    'alter table record alter position restart',
    ...entries.map((txid) => `insert into record (programme_id, txid, what) values (${id}, '${txid}', 'x')`),
    ...cursors.map(
      ([txid, position], name) => `insert into follower values (${id}, '${name}', '${txid}', ${position})`,
    ),
  ]
}

test('each follower has the same entries left to read, whichever order they were committed in', async () => {
  const [from, to] = [await migrated(await bareDatabase(), migrations), await bareDatabase()]
  const programmes = fc.sample(programme, { numRuns: 200, seed: 2015 })
  await ask(from, programmes.flatMap(filling).join(';'))
  const file = join(newFolder(onTestFinished), 'kith.backup')
  await backup(from, file)
  await restore(to, file, { migrations })
  const before = await ask(from, unread)
  expect(before.length).toBeGreaterThan(200)
  expect(await ask(to, unread)).toEqual(before)
})
