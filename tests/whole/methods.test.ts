import { subscribe } from 'node:diagnostics_channel'
import type { RouteOptions } from 'fastify'
import { expect, test } from 'vitest'
import { builtAssets } from '../kit/built-assets.ts'
import { testSite } from '../kit/site.ts'

/** Every address that is registered, by whatever part of Kith, as Fastify itself tells of it. */
const patterns = new Set<string>()
subscribe('fastify.initialization', (message) => {
  Object(message).fastify.addHook('onRoute', ({ url }: RouteOptions) => void patterns.add(url))
})

const site = await testSite({ demo: true, assetsFolder: await builtAssets() })
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY']

const addressOf = (pattern: string, slug: string) =>
  pattern.replace(':programme', slug).replace(/:\w+/g, 'something').replace('*', 'something')

async function ask(method: string, url: string) {
  // The types of the client know fewer methods than there are.
  return site.app.inject(Object({ method, url, headers: { 'sec-fetch-site': 'same-origin' } }))
}

test('every address answers the methods that it names, and any other with these names', async () => {
  for (const pattern of patterns) {
    const url = addressOf(pattern, site.slug)
    const { headers } = await ask('TRACE', url)
    const allowed = String(headers.allow).split(', ')
    expect([url, allowed.filter((method) => !methods.includes(method))]).toEqual([url, []])
    for (const method of methods) {
      const answer = await ask(method, url)
      expect([method, url, answer.statusCode === 405]).toEqual([method, url, !allowed.includes(method)])
      if (answer.statusCode !== 405) continue
      expect([method, url, answer.headers.allow]).toEqual([method, url, headers.allow])
      expect(answer.headers['content-security-policy']).toBeDefined()
      if (method !== 'HEAD') expect(answer.body).toContain('This page does not work that way')
    }
  }
})

test('so do addresses that are no pages of a programme', () => {
  const other = ['/', '/favicon.ico', '/health/live', '/:programme/capture/directory.json', '/assets/*']
  expect(other.filter((pattern) => !patterns.has(pattern))).toEqual([])
  expect(patterns.size).toBeGreaterThan(150)
})

test('of a programme that is not there, nothing is allowed', async () => {
  for (const pattern of [...patterns].filter((each) => each.startsWith('/:programme'))) {
    const answer = await ask('PUT', addressOf(pattern, 'nowhere'))
    expect([pattern, answer.statusCode, answer.headers.allow]).toEqual([pattern, 404, undefined])
  }
})
