import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { addPartner } from '../../programme/index.ts'
import { Problem } from '../problem/index.ts'
import { attempts, hasCrossed } from './crossed.ts'
import { inProgramme, type Tx } from './index.ts'

const site = await testSite({ poolSize: 8 })
const [one = '', other = ''] = await site.inside(async (tx) => {
  for (const code of ['pss', 'unionlearn']) await addPartner(tx, code, code)
  return (await tx.db.selectFrom('partner').select('id').orderBy('code').execute()).map(({ id }) => id)
})

const hold = (tx: Tx, id: string) =>
  sql`select from partner where programme_id = ${tx.programmeId} and id = ${id} for update`.execute(tx.db)

/** A gate that opens once so many have come. */
function gate(size: number) {
  let [come, open] = [0, () => undefined as void]
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    come += 1
    if (come >= size) open()
    return opened
  }
}

/** Holds two rows, the second only once somebody else holds it: a deadlock, unless it is done again. */
function cross(database: typeof site.database) {
  const both = gate(2)
  let begun = 0
  const inOrder = (...ids: string[]) =>
    inProgramme(database, { programmeId: site.programmeId, actor: null }, async (tx) => {
      begun += 1
      for (const id of ids) {
        await hold(tx, id)
        await both()
      }
      await addPartner(tx, `new-${ids[0]}`.slice(0, 40), 'New')
      return tx.now
    })
  return { done: Promise.allSettled([inOrder(one, other), inOrder(other, one)]), begun: () => begun }
}

const added = async () => {
  const { rows } = await site.database.pool.query(`select code from partner where name = 'New'`)
  return rows.length
}

test('of two that cross, one is done again, and each is done once', async () => {
  const crossing = cross(site.database)
  expect((await crossing.done).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect([crossing.begun(), await added()]).toEqual([3, 2])
})

test('without being done again, one of them fails and leaves nothing behind', async () => {
  await site.database.pool.query(`delete from partner where name = 'New'`)
  const outcomes = await cross({ ...site.database, attempts: 1 }).done
  const [failed, ...more] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect([hasCrossed(failed), more, await added()]).toEqual([true, [], 1])
})

/** Fails with a code of PostgreSQL's own, so many times. */
function failing(code: string, times: number, fail: (tx: Tx) => unknown = (tx) => raise(tx, code)) {
  let begun = 0
  const done = site.inside(async (tx) => {
    begun += 1
    if (begun <= times) await fail(tx)
    return begun
  })
  return done.catch((error: { code?: string }) => ({ begun, code: error.code }))
}

const statement = (code: string) => `do $$ begin raise exception 'made up' using errcode = '${code}'; end $$`
const raise = (tx: Tx, code: string) => sql.raw(statement(code)).execute(tx.db)

test('what goes on crossing fails in the end', async () => {
  expect(await failing('40001', 2)).toBe(3)
  expect(await failing('40P01', attempts)).toEqual({ begun: attempts, code: '40P01' })
})

test('a crossing of what was sent without waiting is not hidden by what came after it', async () => {
  const sendThenAsk = async (tx: Tx) => {
    tx.send(statement('40001'), [])
    await tx.db.selectFrom('partner').select('id').execute()
  }
  expect(await failing('40001', 1, sendThenAsk)).toBe(2)
})

test('any other failure, and a refusal, is told at once', async () => {
  expect(await failing('23505', 9)).toEqual({ begun: 1, code: '23505' })
  const refuse = () => {
    throw new Problem('conflict', 'people.nobody')
  }
  expect(await failing('', 9, refuse)).toEqual({ begun: 1, code: undefined })
})
