import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { type CommandId, inProgramme, newId, newKey } from '../database/index.ts'
import { defineEntry, earlierOutcome, entriesAbout, markDone, record, withdrawEntry } from './index.ts'

const site = await testSite()
const noted = defineEntry('test.noted', 'What a test noted', { count: 'count', code: 'code?' })

describe('the record', () => {
  test('keeps who it is about, the day it happened and when it was told', async () => {
    const key = newKey()
    await site.inside((tx) => record(tx, noted(key, '2012-11-05', { count: 3 })))
    const [entry] = await site.inside((tx) => entriesAbout(tx, [key]))
    expect(entry).toMatchObject({ what: 'test.noted', happenedOn: '2012-11-05', detail: { count: 3 }, actor: null })
    expect(entry?.at.getTime()).toBeGreaterThan(Date.parse('2024-01-01'))
  })

  test('cannot be rewritten, emptied or shortened, not even by the owner of the database', async () => {
    const { pool } = site.database
    for (const statement of ['update record set what = what', 'delete from record', 'truncate record']) {
      await expect(pool.query(statement)).rejects.toThrow('append-only')
    }
  })

  test('gives the app no right to change it', async () => {
    const work = site.inside((tx) => sql`update record set what = 'x'`.execute(tx.db))
    await expect(work).rejects.toThrow(/permission denied|append-only/)
  })

  test('takes a correction as a new entry about the old one', async () => {
    const key = newKey()
    await site.inside((tx) => record(tx, noted(key, '2012-11-05', { count: 1 })))
    await site.inside(async (tx) => {
      const [entry] = await entriesAbout(tx, [key])
      if (entry) await withdrawEntry(tx, entry)
    })
    const entries = await site.inside((tx) => entriesAbout(tx, [key]))
    expect(entries.map(({ what }) => what)).toEqual(['test.noted', 'record.entry-withdrawn'])
    expect(entries[1]?.detail).toEqual({ entry: entries[0]?.position })
  })
})

describe('an entry', () => {
  test.each([
    ['a detail that was not declared', { count: 1, name: 'Ann' }],
    ['words where a code belongs', { count: 1, code: 'wants to walk with Ann' }],
    ['a part of a number', { count: 1.5 }],
    ['nothing where something is needed', {}],
  ])('refuses %s', (_why, detail) => {
    // What the compiler refuses too, said at run time to whoever is not compiled.
    expect(() => Reflect.apply(noted, null, [null, '2012-11-05', detail])).toThrow(/^test.noted: /)
  })
})

describe('a command', () => {
  const done = (commandId: CommandId, outcome: string) =>
    site.inside(async (tx) => {
      await record(tx, noted(null, '2012-11-05', { count: 1 }), commandId)
      markDone(tx, commandId, outcome)
    })

  const entriesOf = (commandId: CommandId) =>
    site.inside((tx) => tx.db.selectFrom('record').select('position').where('command_id', '=', commandId).execute())

  test('sent again is not done again, and its first outcome is known', async () => {
    const commandId = newId<'command'>()
    await done(commandId, '/first')
    await expect(done(commandId, '/second')).rejects.toThrow('duplicate key')
    expect(await entriesOf(commandId)).toHaveLength(1)
    expect(await site.inside((tx) => earlierOutcome(tx, commandId))).toMatchObject({ actor: null, outcome: '/first' })
  })

  test('sent sixteen times at once is done once', async () => {
    const commandId = newId<'command'>()
    const results = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => done(commandId, `/${n}`)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await entriesOf(commandId)).toHaveLength(1)
  })
})

describe('a transaction', () => {
  test('that changes something and records nothing is a bug that is told', async () => {
    const silent = site.inside((tx) =>
      tx.db
        .insertInto('partner')
        .values({ programme_id: tx.programmeId, id: newId(), code: 'quiet', name: 'Quiet' })
        .execute(),
    )
    await expect(silent).rejects.toThrow('changed partner and recorded nothing')
    const { rows } = await site.database.pool.query(`select from partner where code = 'quiet'`)
    expect(rows).toEqual([])
  })

  test('fails as a whole when something nobody waited for fails', async () => {
    const key = newKey()
    const failing = site.inside(async (tx) => {
      await record(tx, noted(key, '2012-11-05', { count: 1 }))
      tx.call({ name: 'write_entry' }, [tx.programmeId, null, null, null, null, null, null, null])
    })
    await expect(failing).rejects.toThrow('null value')
    expect(await site.inside((tx) => entriesAbout(tx, [key]))).toEqual([])
  })

  test('leaves its connection usable after a failure, with no tenant on it', async () => {
    await expect(site.inside(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const { rows } = await site.database.pool.query(`select current_setting('kith.programme', true) as programme`)
    expect(rows[0].programme || null).toBeNull()
  })

  test('sees nothing of another programme, and can write nothing into it', async () => {
    const other = newId<'programme'>()
    const elsewhere = <T>(work: Parameters<typeof inProgramme<T>>[2]) =>
      inProgramme(site.database, { programmeId: other, actor: null }, work)
    expect(await elsewhere((tx) => sql`select * from record`.execute(tx.db).then(({ rows }) => rows))).toEqual([])
    const smuggling = elsewhere((tx) =>
      sql`insert into record (programme_id, at, happened_on, what)
      values (${site.programmeId}, now(), '2012-11-05', 'test.noted')`.execute(tx.db),
    )
    await expect(smuggling).rejects.toThrow('row-level security')
  })
})
