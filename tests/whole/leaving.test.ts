import { beforeAll, describe, expect, test } from 'vitest'
import { joinSession, offerActivity, planSession } from '../../src/activities/index.ts'
import { giveCoaching, openHub } from '../../src/hubs/index.ts'
import { erasePerson, type PersonId, tablesHandedOver } from '../../src/people/index.ts'
import { agreePlan } from '../../src/plans/index.ts'
import { asId, type Tx } from '../../src/platform/database/index.ts'
import { known } from '../kit/people.ts'
import { type TestSite, testSite } from '../kit/site.ts'
import { setScene } from './scene.ts'

let site: TestSite

beforeAll(async () => {
  site = await testSite({ demo: true })
  await setScene(site)
}, 300_000)

async function rows<T extends object>(query: string, values: unknown[] = []): Promise<T[]> {
  return (await site.database.pool.query<T>(query, values)).rows
}

const ofMatching = new Set(['blocking_key', 'name_part', 'pair_decision', 'pair_to_judge'])

/** The tables in which a row may be about somebody: they refer to a person, or are told of one by the platform. */
async function tablesAboutPeople(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid = 'person'::regclass order by 1`,
  )
  return found.map(({ name }) => name)
}

/** Every column that may hold an id, but those of the record, which nobody rewrites. */
async function columnsOfIds(): Promise<{ table: string; column: string }[]> {
  return rows(
    `select c.table_name as table, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.table_name <> 'record'`,
  )
}

async function placesOf(values: string[]): Promise<string[]> {
  const places: string[] = []
  for (const { table, column } of await columnsOfIds()) {
    const [found] = await rows<{ n: number }>(`select count(*) as n from ${table} where ${column} = any ($1)`, [values])
    if (found && found.n > 0) places.push(`${table}.${column}`)
  }
  return places
}

/** Somebody hosts a walk, comes to it, is coached at a hub and has a plan. */
async function liveABusyLife(tx: Tx, personId: PersonId): Promise<void> {
  const told = { title: 'Walk in the park', description: 'A slow walk', interests: ['walking'] }
  const activityId = await offerActivity(tx, { ...told, hostPersonId: personId })
  const startsAt = new Date(tx.now.getTime() + 86_400_000)
  const sessionId = await planSession(tx, { activityId, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
  await joinSession(tx, { personId, sessionId })
  const hubId = await openHub(tx, { name: 'Toxteth Library', kind: 'static', where: {} })
  await giveCoaching(tx, { personId, hubId, advice: ['tablet'] })
  await agreePlan(tx, { personId, goals: ['See my sister once a month'], advice: ['moving-more'] })
}

test('a person’s page says which activity and which hub an entry tells of', async () => {
  const { id } = await known(site)
  await site.inside((tx) => liveABusyLife(tx, id))
  const page = await (await site.as('coordinator')).open(`/people/${id}`)
  expect(page.main).toMatch(/Wants to come to a meeting: Walk in the park/)
  expect(page.main).toMatch(/Had coaching for digital things: Toxteth Library/)
  expect(page.links('Walk in the park')[0]).toMatch(/\/activities\/[0-9a-f-]{36}$/)
})

test('a copy tells, in words, what every module keeps', async () => {
  const { id } = await known(site)
  await site.inside((tx) => liveABusyLife(tx, id))
  const page = await (await site.as('coordinator')).open(`/people/${id}/copy`)
  for (const kept of ['Walk in the park', 'Wants to come', 'Toxteth Library', 'See my sister once a month', 'Walking'])
    expect(page.main).toContain(kept)
  expect(page.main).not.toContain('moving-more')
})

describe('everything about somebody', () => {
  test('stands in the copy that is made for them, whichever table it is kept in', async () => {
    const kept = (await tablesAboutPeople()).filter((table) => !ofMatching.has(table))
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.filter((table) => !tablesHandedOver().has(table))).toEqual([])
  })

  test('goes from every table when they are erased', async () => {
    const people = await rows<{ id: string }>('select id from person')
    const ids = people.map(({ id }) => id)
    expect((await placesOf(ids)).length).toBeGreaterThan(5)
    for (const each of ids) {
      const id = asId<'person'>(each)
      const [there] = await rows('select 1 from person where id = $1', [each])
      if (id && there) await site.inside((tx) => erasePerson(tx, id))
    }
    expect(await placesOf(ids)).toEqual([])
  })
})
