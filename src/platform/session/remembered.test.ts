import { describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { testSite } from '../../../tests/kit/site.ts'

const site = await testSite()
const round = { setting: 'shop', place: '', 'day-day': '1', 'day-month': '11', 'day-year': '2012' }

async function count(table: 'record' | 'round'): Promise<number> {
  const { rows } = await site.database.pool.query<{ n: number }>(`select count(*) as n from ${table}`)
  return rows[0]?.n ?? 0
}

/** Signed in, confirmed, and read a moment ago. */
async function remembered(): Promise<Browser> {
  const worker = await site.as('outreach-worker')
  for (let time = 0; time < 3; time += 1) expect((await worker.open('/rounds/new')).status).toBe(200)
  return worker
}

/** What another process of Kith may do meanwhile. */
const elsewhere = (statement: string) => site.database.pool.query(statement)

describe('a session that was read a moment ago', () => {
  test('opens nothing once it has ended in another place, and nothing sent with it is done', async () => {
    const [reader, writer] = [await remembered(), await remembered()]
    const before = [await count('round'), await count('record')]
    await elsewhere('delete from session')
    expect((await reader.open('/rounds/new')).heading).toBe('Sign in')
    await writer.send('/rounds/new', round)
    expect([await count('round'), await count('record')]).toEqual(before)
  })

  test('lets its holder do what their roles allow now, not what they allowed then', async () => {
    const worker = await remembered()
    await elsewhere(`update account set roles = array['commissioner'] where name like 'Test outreach-worker%'`)
    expect((await worker.open('/rounds/new')).status).toBe(403)
    expect((await worker.open('/outputs')).status).toBe(200)
  })

  test('is read anew where its holder has another name, and the page is shown as if nothing had been', async () => {
    const worker = await remembered()
    await elsewhere(`update account set name = 'Ann Changed' where name like 'Test outreach-worker%'`)
    const page = await worker.open('/rounds/new')
    expect(page.status).toBe(200)
    expect(page.html).toContain('Ann Changed')
  })

  test('ends with its account', async () => {
    const worker = await remembered()
    await elsewhere('update account set ended_at = now()')
    expect((await worker.open('/rounds/new')).heading).toBe('Sign in')
  })
})
