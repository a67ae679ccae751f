import { listening } from '../../src/insight/index.ts'
import { entries as outreach } from '../../src/outreach/index.ts'
import { newId } from '../../src/platform/database/index.ts'
import { catchUp, type Entry, record } from '../../src/platform/record/index.ts'
import { liverpool, seedWards } from '../../src/programme/index.ts'
import { type TestSite, type TestSiteOptions, testSite } from '../kit/site.ts'

/** A site whose programme covers the wards of Liverpool. */
export async function wardedSite(options: TestSiteOptions): Promise<TestSite> {
  const site = await testSite(options)
  const client = await site.database.pool.connect()
  await seedWards(client)
  await client.query(`update programme set settings = settings || $1`, [{ localAuthority: liverpool.code }])
  client.release()
  return site
}

/** Lets the roll-up hear what was recorded, as the app does beside its pages. */
export async function listen(site: TestSite): Promise<void> {
  await catchUp(site.database, site.programmeId, listening)
}

/** Records entries, and lets the roll-up hear them. */
export async function hear(site: TestSite, ...entries: Entry[]): Promise<void> {
  await site.inside((tx) => record(tx, entries))
  await listen(site)
}

interface Said {
  matters?: string[]
  interests?: string[]
  needs?: string[]
  gifts?: string[]
  setting?: string
  area?: string | null
  ageBand?: string | null
}

/** So many conversations on a day, in which the same was said. */
export function talksOn(day: string, count: number, said: Said): Entry[] {
  return Array.from({ length: count }, () =>
    outreach.conversationHeld(null, day, {
      setting: 'shop',
      matters: [],
      interests: [],
      needs: [],
      gifts: [],
      ...said,
      round: newId(),
      conversation: newId(),
      adviceHealth: [],
      adviceDigital: [],
    }),
  )
}
