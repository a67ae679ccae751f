import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { movableClock } from '../../../tests/kit/clock.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { offerActivity, planSeries } from '../../activities/index.ts'
import { createProgramme } from '../../programme/index.ts'
import { sharedPage } from './shared-page.ts'
import { sharePages } from './shared-pages.ts'

const time = movableClock()
const site = await testSite({ clock: time.clock })
const list = '/testtown/activities'

const offer = (title: string) =>
  site.inside(async (tx) => {
    const told = { title, description: 'Two miles', interests: ['walking'], capacity: 3 }
    const activityId = await offerActivity(tx, { ...told, where: { partner: 'pss', setting: 'street', area: 'L8' } })
    await planSeries(tx, { activityId, day: tx.today, from: '23:00', to: '23:30', weeks: 1 })
    return activityId
  })

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  site.app.inject({ method, url, headers: { 'accept-language': 'en', ...headers } })

/** Changes what a page says behind the back of this process. */
const retitle = (title: string) => site.database.pool.query('update activity set title = $1', [title])

beforeAll(async () => {
  await offer('Slow walk')
})

describe('a page that visitors share', () => {
  test('is drawn once for two visitors, and again after its seconds', async () => {
    const first = await get(list)
    const drawing = vi.spyOn(site.database.pool, 'connect')
    expect((await get(list)).body).toBe(first.body)
    expect(drawing).not.toHaveBeenCalled()
    drawing.mockRestore()
    await retitle('Slow walk, renamed elsewhere')
    expect((await get(list)).body).toBe(first.body)
    time.pass({ seconds: 5 })
    expect((await get(list)).body).toContain('renamed elsewhere')
  })

  test('shows at once what is recorded in this process', async () => {
    await get(list)
    await offer('Choir for all')
    expect((await get(list)).body).toContain('Choir for all')
  })

  test('shows the places that are left as soon as somebody has joined', async () => {
    const activityId = await offer('Chess')
    const address = `/testtown/activities/${activityId}`
    expect((await get(address)).body).toContain('3 places left')
    const { rows } = await site.database.pool.query('select id from activity_session where activity_id = $1', [
      activityId,
    ])
    const answers = {
      session: rows[0].id,
      name: 'Ada',
      phone: '07700 900 123',
      channel: 'text',
      consents: ['keep', 'contact'],
    }
    await site.visitor().fillIn(`/activities/${activityId}/join`, answers)
    expect((await get(address)).body).toContain('2 places left')
  })

  test('is neither given to somebody signed in nor filled by them', async () => {
    const coordinator = await site.as('coordinator')
    const theirs = await coordinator.request('GET', list)
    expect(theirs.headers['cache-control']).toBe('no-store')
    expect(theirs.headers.etag).toBeUndefined()
    expect(theirs.body).toContain('Sign out')
    expect((await get(list)).body).not.toContain('Sign out')
    expect((await coordinator.request('GET', list)).body).toContain('Sign out')
  })

  test('is not shared with whoever still holds the cookie of a session that has ended', async () => {
    const answer = await get(list, { cookie: 'kith_testtown=long-gone' })
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, undefined])
  })

  test('is another in another language, on another day, in another programme', async () => {
    await createProgramme(site.database, { slug: 'elsewhere', name: 'Elsewhere Together', startsOn: '2012-10-01' })
    time.pass({ seconds: 6 })
    const here = (await get(list)).body
    expect((await get('/elsewhere/activities')).body).not.toContain('Choir')
    expect((await get(list, { 'accept-language': 'ar-XB' })).body).not.toBe(here)
    time.pass({ days: 1 })
    expect((await get(list)).body).not.toBe(here)
  })

  test('is told apart by what it was asked for', async () => {
    expect((await get(`${list}?interest=walking`)).body).not.toBe((await get(list)).body)
  })
})

describe('the answer with a shared page', () => {
  test('is kept by no one without asking again, and costs nothing where nothing has changed', async () => {
    const { headers, body } = await get(list)
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers.vary).toBe('accept-encoding, accept-language, cookie')
    expect(body.length).toBeGreaterThan(1000)
    const again = await get(list, { 'if-none-match': String(headers.etag) })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag])
    expect(again.headers['content-security-policy']).toContain("default-src 'none'")
    await offer('Knitting')
    expect((await get(list, { 'if-none-match': String(headers.etag) })).statusCode).toBe(200)
  })

  test('to HEAD is the same without the page', async () => {
    const [whole, head] = [await get(list), await get(list, {}, 'HEAD')]
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers.etag).toBe(whole.headers.etag)
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.body)))
  })

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('to a browser that reads %s comes as %s', async (accepts, encoding, opened) => {
    const answer = await get(list, { 'accept-encoding': accepts })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(opened(answer.rawPayload).toString()).toBe((await get(list)).body)
  })

  test('for a page that is not there is a 404 for everybody who asks', async () => {
    const unknown = `${list}/0199aaaa-0000-7000-8000-000000000000`
    expect([(await get(unknown)).statusCode, (await get(unknown)).statusCode]).toEqual([404, 404])
  })
})

describe('shared pages', () => {
  const wanted = (name: string) => ({ programmeId: site.programmeId, name, seconds: 5 })
  const counting = (content = 'x') => {
    const counted = { drawn: 0 }
    const draw = async () => {
      counted.drawn += 1
      return sharedPage('text/html', content)
    }
    return { counted, draw }
  }

  test('are drawn once for all who ask at the same moment', async () => {
    const { counted, draw } = counting()
    const pages = sharePages(site.database)
    await Promise.all(Array.from({ length: 20 }, () => pages.find(wanted('a'), draw)))
    expect(counted.drawn).toBe(1)
  })

  test('that could not be drawn are tried again', async () => {
    const { counted, draw } = counting()
    const pages = sharePages(site.database)
    await expect(pages.find(wanted('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await pages.find(wanted('a'), draw)
    expect(counted.drawn).toBe(1)
  })

  test('are not kept where something was recorded while they were drawn', async () => {
    const { counted, draw } = counting()
    const pages = sharePages(site.database)
    const slow = Promise.withResolvers<null>()
    const early = pages.find(wanted('a'), async () => {
      await slow.promise
      return sharedPage('text/html', 'old')
    })
    await offer('Meanwhile')
    const late = await pages.find(wanted('a'), draw)
    slow.resolve(null)
    expect([String((await early)?.body), String(late?.body), counted.drawn]).toEqual(['old', 'x', 1])
    expect(String((await pages.find(wanted('a'), draw))?.body)).toBe('x')
  })

  test('make room: those asked for longest ago go first, by number and by bytes', async () => {
    const { counted, draw } = counting('x'.repeat(1_000_000))
    const pages = sharePages(site.database)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i', 'a']) await pages.find(wanted(name), draw)
    expect(counted.drawn).toBe(9)
    await pages.find(wanted('a'), draw)
    expect(counted.drawn).toBe(9)
    await pages.find(wanted('b'), draw)
    expect(counted.drawn).toBe(10)
  })
})
