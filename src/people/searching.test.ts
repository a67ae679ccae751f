import { beforeAll, describe, expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite, testVault } from '../../tests/kit/site.ts'
import { createProgramme } from '../programme/index.ts'
import { contactOf } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

beforeAll(async () => {
  await known(site, { name: 'Wilhelmina Quirk', contact: contactOf('call', '07700 900555') })
  for (let at = 0; at < 26; at += 1) await known(site, { name: `Zebedee Numbered ${at}` })
})

/** The words that were typed, as they would look in any address. */
const said = /zebedee|quirk|wilhelmina|07700|900555/i

const commands = async () => (await site.database.pool.query('select 1 from command')).rows.length

describe('what is searched for', () => {
  test('stands in no address, and is written down nowhere', async () => {
    const before = await commands()
    for (const q of ['wilhelmina', '07700900555', 'Quirk']) {
      const sent = await worker.request('POST', '/testtown/people', new URLSearchParams({ q }).toString())
      expect([sent.statusCode, String(sent.headers.location)]).toEqual([303, expect.not.stringMatching(said)])
      const page = await worker.open(String(sent.headers.location))
      expect([page.links('Wilhelmina').length, page.valuesOf('q')]).toEqual([1, [q]])
    }
    expect(await commands()).toBe(before)
  })

  test('goes with the list through pages, filters and the file', async () => {
    const first = await coordinator.fillIn('/people', { q: 'zebedee' })
    const links = [...first.html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address)
    expect(links.filter((address) => said.test(address ?? ''))).toEqual([])
    const [next = ''] = first.links('Next')
    expect((await coordinator.open(next)).links('Zebedee')).toHaveLength(1)
    expect((await coordinator.open(first.path)).links('Zebedee')).toHaveLength(25)
    const [called = ''] = first.links('Want a phone call')
    const filtered = await coordinator.open(called)
    expect([filtered.main.includes('26 people'), filtered.valuesOf('q')]).toEqual([true, ['zebedee']])
    const [file = ''] = filtered.links('Download')
    expect((await coordinator.request('GET', file)).body.trim().split('\n')).toHaveLength(27)
    const [off = ''] = filtered.links('Show others too')
    expect((await coordinator.open(off)).main).toContain('26 people')
  })

  test('is changed while the other filters stay', async () => {
    const page = await coordinator.fillIn('/people?way=call&quiet=yes', { q: 'zebedee' })
    expect(page.path).toMatch(/^\/people\?s=[\w-]+&way=call&quiet=yes$/)
    const other = await coordinator.fillIn(page.path, { q: '' })
    expect(other.path).toBe('/people?way=call&quiet=yes')
  })

  test('comes out of an old bookmark at once, also for whoever has to sign in first', async () => {
    for (const address of ['/testtown/people?way=call&q=quirk', '/testtown/people/list.csv?q=07700900555']) {
      for (const browser of [coordinator, site.visitor()]) {
        const answer = await browser.request('GET', address)
        expect([answer.statusCode, answer.headers['cache-control']]).toEqual([303, 'no-store'])
        expect(String(answer.headers.location)).toMatch(/[?]s=[\w-]+/)
        expect(String(answer.headers.location)).not.toMatch(said)
      }
    }
    expect((await worker.open('/people?way=call&q=quirk')).links('Wilhelmina')).toHaveLength(1)
    expect((await site.visitor().open('/people?q=quirk')).path).toMatch(/^\/sign-in\?to=%2Fpeople%3Fs%3D[\w-]+$/)
    expect((await worker.request('GET', '/testtown/people?q=')).headers.location).toBe('/testtown/people')
  })

  test('is told to be too long, and stays in its box', async () => {
    const page = await worker.fillIn('/people', { q: 'x'.repeat(101) })
    expect([page.status, page.links('too long'), page.valuesOf('q')]).toEqual([422, ['#q'], ['x'.repeat(101)]])
    expect(page.main).not.toContain('Zebedee')
  })
})

describe('an address that cannot be read', () => {
  const sealedIn = (programme: string) =>
    testVault.seal('quirk', `words searched for in ${programme}`).toString('base64url')

  test('opens in its own programme only', async () => {
    expect((await worker.open(`/people?s=${sealedIn(site.programmeId)}`)).links('Wilhelmina')).toHaveLength(1)
    const other = await createProgramme(site.database, { slug: 'other', name: 'Other', startsOn: '2012-10-01' })
    const page = await worker.open(`/people?s=${sealedIn(other)}`)
    expect([page.status, page.valuesOf('q')]).toEqual([200, ['']])
    expect(page.main).toContain('We cannot read any more who was searched for here.')
  })

  test.each(['rubbish', '%00', 'A'.repeat(5000), '%F0%9F%98%80'])('is an empty search, with a sentence', async (s) => {
    const page = await coordinator.open(`/people?s=${s}`)
    expect([page.status, page.valuesOf('q')]).toEqual([200, ['']])
    expect(page.main).toContain('27 people')
  })

  test('gives nobody a file of everybody', async () => {
    const answer = await coordinator.request('GET', '/testtown/people/list.csv?s=rubbish')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/testtown/people?s=rubbish'])
    const { rows } = await site.database.pool.query(`select 1 from record where what = 'people.list-downloaded'`)
    expect(rows).toHaveLength(1)
  })
})
