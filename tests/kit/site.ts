import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import type { Clock } from '../../src/platform/clock/index.ts'
import { inProgramme, type ProgrammeId, type Tx } from '../../src/platform/database/index.ts'
import { openSession } from '../../src/platform/session/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { openVault } from '../../src/platform/vault/index.ts'
import { addStaff, createProgramme, type Role } from '../../src/programme/index.ts'
import { Browser } from './browser.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export interface TestSite {
  app: FastifyInstance
  database: FreshDatabase
  slug: string
  programmeId: ProgrammeId
  /** A browser with nobody signed in. */
  visitor(language?: string): Browser
  /** A browser in which somebody with these roles is signed in. */
  as(...roles: Role[]): Promise<Browser>
  /** Runs verbs directly, in nobody's name. */
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

export interface TestSiteOptions {
  clock?: Clock
  demo?: boolean
  poolSize?: number
  /** How often the work of a transaction is done that crossed with others: 1 shows each crossing. */
  attempts?: number
  slug?: string
  assetsFolder?: string
}

export const testSettings = {
  KITH_LOG: 'silent',
  KITH_REQUESTS_PER_MINUTE: '1000000',
  KITH_SECRET: 'a secret that only these tests know',
  KITH_PUBLIC_URL: 'http://localhost:3000',
}

/** Seals, and opens, as the site under test does. */
export const testVault = openVault(testSettings.KITH_SECRET)

let people = 0

/** The real app over a real database, with one programme in it. */
export async function testSite(options: TestSiteOptions = {}): Promise<TestSite> {
  const database = await freshDatabase(options)
  const slug = options.slug ?? 'testtown'
  const programmeId = await createProgramme(database, { slug, name: 'Testtown Together', startsOn: '2012-10-01' })
  const settings = readSettings(testSettings, options.demo ?? false)
  const assetsFolder = options.assetsFolder ?? 'dist/assets'
  const app = await buildApp(settings, database, { assetsFolder, pseudoLanguages: true })
  const inside = <T>(work: (tx: Tx) => Promise<T>) => inProgramme(database, { programmeId, actor: null }, work)
  const as = async (...roles: Role[]) => {
    people += 1
    const token = await inside(async (tx) => {
      const account = await addStaff(tx, {
        name: `Test ${roles[0]} ${people}`,
        email: `test${people}@example.org`,
        roles,
      })
      return openSession(tx, account.id)
    })
    return new Browser(app, slug, { [`kith_${slug}`]: token })
  }
  return { app, database, slug, programmeId, inside, as, visitor: (language) => new Browser(app, slug, {}, language) }
}
