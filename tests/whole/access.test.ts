import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../src/platform/http/index.ts'
import { may, type Role, roles } from '../../src/programme/index.ts'
import type { Browser } from '../kit/browser.ts'
import { type TestSite, testSite } from '../kit/site.ts'
import { addressOf, methodsOf, routes } from './routes.ts'

type Who = Role | 'stranger'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ demo: true })
})

function mayUse(who: Who, { may: { roles: allowed } }: Route): boolean {
  if (allowed === 'everyone') return true
  return who !== 'stranger' && (allowed === 'signed-in' || allowed.includes(who))
}

/** What is wrong with how a route received somebody; nothing if it did as its `may` says. */
function faultOf(who: Who, route: Route, answer: LightMyRequestResponse): string | undefined {
  const { statusCode: status, headers } = answer
  const toSignIn = status === 303 && /\/sign-in(\?to=[^&]*)?$/.test(String(headers.location))
  const turnedAway = who === 'stranger' ? toSignIn : status === 403
  const right = mayUse(who, route) ? status < 500 && status !== 403 && !toSignIn : turnedAway
  return right ? undefined : `${answer.raw.req.method} ${route.path}: ${status} ${headers.location ?? ''}`
}

async function faultsOfRoute(who: Who, browser: Browser, route: Route): Promise<string[]> {
  const faults: string[] = []
  for (const method of methodsOf(route)) {
    const answer = await browser.request(method, addressOf(route, site.slug), method === 'POST' ? '' : undefined)
    const fault = faultOf(who, route, answer)
    if (fault) faults.push(fault)
  }
  return faults
}

const someone = (who: Who): Promise<Browser> | Browser => (who === 'stranger' ? site.visitor() : site.as(who))

describe('every route', () => {
  test('states who may, by a line of the one table', () => {
    const table = new Set<unknown>(Object.values(may))
    expect(routes.filter((route) => !table.has(route.may)).map((route) => route.path)).toEqual([])
  })

  test('has an address and method of its own', () => {
    const all = routes.flatMap((route) => methodsOf(route).map((method) => `${method} ${route.path}`))
    expect(all.filter((each, i) => all.indexOf(each) !== i)).toEqual([])
  })

  test.each<Who>(['stranger', ...roles])('lets in, or turns away, the %s as its table says', async (who) => {
    const faults: string[] = []
    const browser = await someone(who)
    for (const route of routes) {
      // Signing out ends the session, so each form is sent by somebody new to the site.
      const sender = route.kind === 'form' && route.action ? await someone(who) : browser
      faults.push(...(await faultsOfRoute(who, sender, route)))
    }
    expect(faults).toEqual([])
  })

  test('refuses a form that another site sends', async () => {
    const forms = routes.filter((route) => route.kind === 'form')
    const answers = await Promise.all(
      forms.map((route) =>
        site.app.inject({
          method: 'POST',
          url: addressOf(route, site.slug),
          headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
          payload: '',
        }),
      ),
    )
    expect(forms.length).toBeGreaterThan(0)
    expect(answers.filter((answer) => answer.statusCode !== 403)).toEqual([])
  })

  test('answers the wrong method with what is allowed', async () => {
    const browser = site.visitor()
    for (const route of routes) {
      const answer = await browser.request('DELETE', addressOf(route, site.slug))
      expect([route.path, answer.statusCode]).toEqual([route.path, 405])
      expect(String(answer.headers.allow)).toContain(methodsOf(route)[0])
    }
  })

  test('gives the same answer for a programme that is not there', async () => {
    const browser = await site.as('coordinator')
    for (const route of routes.filter((each) => methodsOf(each)[0] === 'GET')) {
      const answer = await browser.request('GET', addressOf(route, 'nowhere'))
      expect([route.path, answer.statusCode]).toEqual([route.path, 404])
    }
  })
})
