import { expect, test } from 'vitest'
import { testSite } from '../../tests/kit/site.ts'

const site = await testSite()
const demo = await testSite({ demo: true, slug: 'demotown' })

test('a visitor without an account sees the programme by its name', async () => {
  const page = await site.visitor().open('/')
  expect(page.status).toBe(200)
  expect(page.heading).toBe('Testtown Together')
})

test('stepping in as anyone exists only in a demo', async () => {
  expect((await site.visitor().open('/demo')).status).toBe(404)
  await demo.as('coordinator')
  const page = await demo.visitor().open('/demo')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Demo with made-up people')
})

test('a programme that is not there is answered like any unknown address', async () => {
  const answer = await site.visitor().request('GET', '/elsewhere')
  expect(answer.statusCode).toBe(404)
  expect(answer.body).toContain('We cannot find this page')
})

test('somebody signed in can sign out, and is then a visitor', async () => {
  const browser = await site.as('coordinator')
  expect((await browser.open('/')).text).toContain('Sign out')
  await browser.send('/sign-out', {})
  expect((await browser.open('/')).text).toContain('Sign in')
})

test('a page that is asked in the wrong way says so', async () => {
  const answer = await site.visitor().request('DELETE', '/testtown/languages')
  expect(answer.statusCode).toBe(405)
  expect(answer.headers.allow).toBe('GET, HEAD, POST')
})

test('a language chosen once stays chosen', async () => {
  const browser = site.visitor()
  await browser.fillIn('/languages', { language: 'ar-XB' })
  expect((await browser.open('/')).html).toContain('dir="rtl"')
})
