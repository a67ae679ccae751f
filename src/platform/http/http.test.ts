import { describe, expect, test } from 'vitest'
import { testSite } from '../../../tests/kit/site.ts'
import { newId } from '../database/index.ts'

const site = await testSite({ poolSize: 2 })
const worker = await site.as('outreach-worker')
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('every answer', () => {
  test('forbids scripts and styles from anywhere else, and inline', async () => {
    const { headers } = await site.visitor().request('GET', '/testtown')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('to somebody signed in is kept by no cache', async () => {
    expect((await worker.request('GET', '/testtown/rounds')).headers['cache-control']).toBe('no-store')
  })

  test('for an address that is not there is a page in plain words', async () => {
    const rounds = [newId(), 'not-an-id', '%00', 'a'.repeat(9000)].map((id) => `/testtown/rounds/${id}`)
    for (const url of ['/nowhere', '/%00', '/testtown/nowhere', '/testtown/money/%00', ...rounds]) {
      const answer = await worker.request('GET', url)
      expect([url, answer.statusCode]).toEqual([url, 404])
      expect(answer.body).toContain('We cannot find this page')
    }
  })

  test('for an address with a code for no letter is a page as well, which does not repeat it', async () => {
    for (const code of ['%E0%A4', '%', '%zz', 'caf%E9', '%C0%AFx', '100%25%']) {
      for (const url of [`/${code}`, `/testtown/activities/${code}`, `/testtown/${code}/new?x=${code}#${code}`]) {
        const answer = await worker.request('GET', url)
        expect([url, answer.statusCode]).toEqual([url, 404])
        expect(answer.body).toContain('We cannot find this page')
        expect(answer.body).not.toContain('%')
        expect(String(answer.headers['content-security-policy'])).toContain("default-src 'none'")
      }
    }
    expect((await worker.request('GET', '/testtown?x=%E0%A4')).statusCode).toBe(200)
  })

  test('that no page gave still knows who is signed in', async () => {
    const answer = await worker.request('GET', '/testtown/nowhere')
    expect(answer.body).toContain('Sign out')
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('a form', () => {
  test('sent from another site is refused and does nothing', async () => {
    for (const from of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example', cookie: 'kith_testtown=x' },
    ]) {
      const answer = await site.app.inject({
        method: 'POST',
        url: '/testtown/rounds/new',
        headers: { ...form, ...from },
        payload: 'setting=shop',
      })
      expect(answer.statusCode).toBe(403)
      expect(answer.body).toContain('This was not sent from one of our own pages')
      expect(answer.body).toContain('open the page here and send it with the button')
    }
    expect(await site.inside((tx) => tx.db.selectFrom('round').select('id').execute())).toEqual([])
  })

  test('too large to be one is refused in plain words', async () => {
    const answer = await worker.request('POST', '/testtown/rounds/new', `place=${'a'.repeat(300_000)}`)
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('What you sent is too large')
  })

  test.each([
    ['application/json', '{"place":', 400],
    ['text/xml', '<place>The bingo</place>', 415],
    ['multipart/form-data; boundary=x', '--x', 415],
  ])('that nobody can read is refused in plain words: %s', async (type, sent, status) => {
    const answer = await worker.request('POST', '/testtown/rounds/new', sent, type)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toContain('We cannot read what you sent')
    expect(answer.body).toContain('Nothing was kept. Go back, open the page again')
  })

  test('is not answered to a method it does not know', async () => {
    const answer = await worker.request('PUT', '/testtown/rounds/new', '')
    expect(answer.statusCode).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD, POST')
  })

  test('with an id of a command that somebody else sent does not tell what it led to', async () => {
    const answers = { 'kith-command': newId(), setting: 'shop', 'day-day': 1, 'day-month': 11, 'day-year': 2012 }
    const first = await worker.send('/rounds/new', answers)
    const other = await (await site.as('coordinator')).send('/rounds/new', answers)
    expect(other.status).toBe(409)
    expect(other.html).not.toContain(first.path)
  })
})

test('sixty-four requests at once on a pool of two are all answered', async () => {
  const pages = await Promise.all(Array.from({ length: 64 }, () => worker.request('GET', '/testtown/rounds')))
  expect(new Set(pages.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  const sent = await Promise.all(
    Array.from({ length: 64 }, () =>
      worker.request(
        'POST',
        '/testtown/rounds/new',
        `kith-command=${newId()}&setting=shop&day-day=1&day-month=11&day-year=2012`,
      ),
    ),
  )
  expect(new Set(sent.map(({ statusCode }) => statusCode))).toEqual(new Set([303]))
})
