import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { builtAssets } from '../kit/built-assets.ts'
import { testSite } from '../kit/site.ts'
import { decoded, type Visited, walk } from './walk.ts'

const kilobyte = 1024
const budget = { citizen: 30 * kilobyte, office: 60 * kilobyte, capture: 40 * kilobyte }

const site = await testSite({ assetsFolder: await builtAssets() })

/** What a browser asks for besides the page: sheets, scripts, icons, pictures. */
function partsOf(html: string): string[] {
  const tags = [...html.matchAll(/<(link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"[^>]*>/g)]
  const fetched = tags.filter(([tag, kind]) => kind !== 'link' || /rel="[^"]*(stylesheet|icon|preload)/.test(tag))
  return fetched.map(([, , address]) => decoded(address ?? '')).filter((address) => !address.startsWith('data:'))
}

/** What a sheet asks for in its turn. */
function partsOfSheet(css: string): string[] {
  return [...css.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, address]) => address ?? '')
}

async function bytesOf(address: string, cookies: Record<string, string> = {}): Promise<number> {
  const answer = await site.app.inject({ url: address, headers: { 'accept-encoding': 'br' }, cookies })
  expect([address, answer.statusCode]).toEqual([address, 200])
  return answer.rawPayload.length
}

// As the server compresses pages while they are asked for; files are compressed harder, once.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

async function weightOf({ html }: Visited): Promise<number> {
  const parts = [...new Set(partsOf(html))]
  const sheets = parts.filter((part) => part.endsWith('.css'))
  const texts = await Promise.all(sheets.map(async (sheet) => (await site.app.inject({ url: sheet })).body))
  const weights = await Promise.all([...parts, ...texts.flatMap(partsOfSheet)].map((part) => bytesOf(part)))
  return weights.reduce((sum, weight) => sum + weight, brotliCompressSync(html, quality).length)
}

async function tooHeavy(pages: Visited[], most: number): Promise<string[]> {
  const html = pages.filter(({ type, status }) => status === 200 && type.startsWith('text/html'))
  const weighed = await Promise.all(html.map(async (page) => ({ page, weight: await weightOf(page) })))
  return weighed.filter(({ weight }) => weight > most).map(({ page, weight }) => `${page.address}: ${weight} bytes`)
}

describe('with everything it needs, compressed', () => {
  test('every page that anybody may see weighs at most 30 KB', async () => {
    const pages = await walk(site.visitor(), site.slug)
    expect(partsOf(pages[0]?.html ?? '').length).toBeGreaterThan(1)
    expect(await tooHeavy(pages, budget.citizen)).toEqual([])
  })

  test('no page of the team weighs more than 60 KB', async () => {
    expect(await tooHeavy(await walk(await site.as('coordinator'), site.slug), budget.office)).toEqual([])
  })

  test.each(['en', 'ar'])(
    'the app that captures with no signal weighs at most 40 KB in %s, all of it',
    async (language) => {
      const app = `/${site.slug}/capture`
      const cookies = { kith_language: language }
      const { body } = await site.app.inject({ url: `${app}/worker.js`, cookies })
      const { files }: { files: string[] } = JSON.parse(/^const kith=(.*);$/m.exec(body)?.[1] ?? '{"files":[]}')
      expect(files.some((file) => file.includes('/assets/capture-'))).toBe(true)
      expect((await site.app.inject({ url: app, cookies })).body).toContain(`<html lang="${language}"`)
      const weights = await Promise.all(
        [app, `${app}/worker.js`, ...files].map(async (file) => [file, await bytesOf(file, cookies)] as const),
      )
      const whole = weights.reduce((sum, [, weight]) => sum + weight, 0)
      expect(whole, JSON.stringify(weights)).toBeLessThanOrEqual(budget.capture)
    },
  )
})
