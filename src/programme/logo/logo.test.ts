import { expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { newId } from '../../platform/database/index.ts'
import { changeProgramme } from '../particulars/particulars.ts'
import { keptLogo } from './logo.ts'

const site = await testSite()
const coordinator = await site.as('coordinator')
const visitor = site.visitor()

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><text y="9">Kirkdale</text></svg>'

/** As a browser sends a form with a file. */
function choose(browser: Browser, file: string | Buffer, name = 'logo.svg', type = 'image/svg+xml') {
  const edge = 'kith-test-edge'
  const part = (head: string, body: string | Buffer) => [
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]
  const body = Buffer.concat([
    ...part('name="kith-command"', newId()),
    ...part(`name="logo"; filename="${name}"\r\ncontent-type: ${type}`, file),
    Buffer.from(`--${edge}--\r\n`),
  ])
  return browser.request('POST', '/testtown/programme/logo', body, `multipart/form-data; boundary=${edge}`)
}

const changes = async () => {
  const { rows } = await site.database.pool.query(
    `select detail from record where what = 'programme.changed' order by position`,
  )
  return rows.map(({ detail }) => detail)
}
const logoOn = (html: string) => /<header\b.*?<img class="kith-logo" src="([^"]*)" alt\b/s.exec(html)?.[1]

test('a logo stands beside the name on every page, and is kept by browsers until it changes', async () => {
  expect(logoOn((await visitor.open('/')).html)).toBeUndefined()
  const page = await coordinator.open('/programme/logo')
  expect(page.html).toContain('enctype="multipart/form-data"')
  expect((await choose(coordinator, drawing)).headers.location).toBe('/testtown/programme')
  const address = logoOn((await visitor.open('/')).html) ?? ''
  const logo = await visitor.request('GET', address)
  expect([logo.statusCode, logo.headers['content-type'], logo.body]).toEqual([200, 'image/svg+xml', drawing])
  expect(logo.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const again = await site.app.inject({
    url: '/testtown/logo',
    headers: { 'if-none-match': String(logo.headers.etag) },
  })
  expect([again.statusCode, again.headers['cache-control'], again.body]).toEqual([304, 'no-cache', ''])
  expect(await changes()).toEqual([{ fields: ['logo'] }])
})

test('a drawing opened by itself can do nothing', async () => {
  const { headers } = await visitor.request('GET', '/testtown/logo')
  expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test.each([
  ['a drawing that runs something', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'fetches'],
  ['a page under the name of a picture', '<!DOCTYPE html><p>hello</p>', 'an SVG or a PNG file'],
  ['no file', '', 'Choose a file with the logo'],
  [
    'a file of more than 100 KB',
    `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(110_000)}</svg>`,
    '100 KB or less',
  ],
])('%s is refused with what to do, and the logo stays', async (_what, file, sentence) => {
  const answer = await choose(coordinator, file)
  expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  expect((await site.inside(keptLogo))?.bytes.toString()).toBe(drawing)
})

test('a file larger than any logo is not read to its end, and no other form takes files', async () => {
  expect((await choose(coordinator, Buffer.alloc(400_000))).statusCode).toBe(413)
  const edge = 'multipart/form-data; boundary=x'
  expect((await coordinator.request('POST', '/testtown/programme/change', '--x--\r\n', edge)).statusCode).toBe(415)
})

test('whoever was signed out while choosing does not lose the file', async () => {
  const gone = await choose(visitor, drawing)
  expect([gone.statusCode, gone.body.includes(Buffer.from(drawing).toString('base64'))]).toEqual([401, true])
})

test('a logo outlives a change of name or colour, and goes when it is removed', async () => {
  const particulars = { name: 'Testtown', endsOn: null, localAuthority: null, colour: null }
  await site.inside((tx) => changeProgramme(tx, { ...particulars, colour: '#7a1f3d' }))
  await site.inside((tx) => changeProgramme(tx, particulars))
  expect(
    logoOn((await coordinator.fillIn('/programme/logo', { logo: Buffer.from(drawing).toString('base64') })).html),
  ).toBeDefined()
  const page = await coordinator.open('/programme')
  const removed = await coordinator.send('/programme/logo/remove', { 'kith-command': page.hidden('kith-command') })
  expect([logoOn(removed.html), removed.main.includes('None: the name stands alone')]).toEqual([undefined, true])
  expect((await visitor.request('GET', '/testtown/logo')).statusCode).toBe(404)
  expect(await site.inside(keptLogo)).toBeUndefined()
  expect((await changes()).slice(-1)).toEqual([{ fields: ['logo'] }])
})

test('another programme neither sees nor shows it', async () => {
  const other = await testSite({ slug: 'elsewhere' })
  expect((await other.visitor().request('GET', '/elsewhere/logo')).statusCode).toBe(404)
})
