import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/kit/database.ts'
import { inProgramme, newId } from '../database/index.ts'
import { defineEntry } from './entry.ts'
import { catchUp, type Follower, followOnce } from './follow.ts'
import { record } from './record.ts'

const database = await freshDatabase()
const noted = defineEntry('test.noted', 'What a test noted', { count: 'count' })

function reader() {
  const seen: number[] = []
  const follower: Follower = {
    name: 'test',
    take: async (_tx, entries) => {
      seen.push(...entries.map(({ detail }) => Number(detail.count)))
    },
  }
  return { seen, follower }
}

test('entries are followed in the order of their transactions, whatever the length of the number', async () => {
  const programmeId = newId<'programme'>()
  await inProgramme(database, { programmeId, actor: null }, async (tx) => {
    for (const txid of [98, 99, 100, 101]) {
      await sql`insert into record (programme_id, txid, at, happened_on, what, detail) values (${programmeId},
        ${String(txid)}::xid8, ${tx.now}, ${tx.today}, ${noted.what}, ${JSON.stringify({ count: txid })})`.execute(
        tx.db,
      )
    }
    tx.written.recorded += 4
  })
  const { seen, follower } = reader()
  while ((await followOnce(database, programmeId, follower, 2)) > 0);
  expect(seen).toEqual([98, 99, 100, 101])
})

test('to catch up is to wait for whoever began earlier and has not committed yet', async () => {
  const programmeId = newId<'programme'>()
  const scope = { programmeId, actor: null }
  const { seen, follower } = reader()
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const writes = (count: number, then: () => Promise<void>) =>
    inProgramme(database, scope, async (tx) => {
      await record(tx, noted(null, tx.today, { count }))
      // The entry goes out before the next query.
      await tx.db.selectFrom('partner').select('id').execute()
      await then()
    })
  const slow = writes(1, () => {
    begun.resolve()
    return held.promise
  })
  await begun.promise
  await writes(2, async () => {})
  const caughtUp = catchUp(database, programmeId, follower)
  await followOnce(database, programmeId, follower)
  expect(seen).toEqual([])
  held.resolve()
  await slow
  await caughtUp
  expect(seen.toSorted()).toEqual([1, 2])
})
