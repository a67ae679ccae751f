import { render } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../tests/kit/browser.ts'
import { builtAssets } from '../../../tests/kit/built-assets.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { translations, type Words, wordsFor } from '../../platform/words/index.ts'
import { catalogues } from '../../words.gen.ts'
import { appLanguages, appMessages } from './languages.ts'
import { listsFor } from './lists.ts'
import type { Lists, Ready } from './ready-shape.ts'
import { Shell } from './shell.tsx'

const site = await testSite({ demo: true, assetsFolder: await builtAssets() })
const path = (rest: string) => `/${site.slug}/capture${rest}`
let worker: Browser

beforeAll(async () => {
  worker = await site.as('outreach-worker')
})

async function choose(browser: Browser, language: string) {
  return browser.request('POST', path(`/language?to=${language}`))
}

/** Words that write down which of them were asked for. */
function listening(asked: Set<string>): Words {
  const words = wordsFor('en')
  const t: Words['t'] = (key, ...params) => {
    asked.add(key)
    return words.t(key, ...params)
  }
  return { ...words, t, drafted: true }
}

const programme = () => ({
  id: site.programmeId,
  slug: site.slug,
  name: 'Testtown Together',
  language: 'en',
  settings: {},
  startsOn: '2012-10-01',
  endsOn: null,
})

describe('the words of the app', () => {
  test('are all there in each language that it is to be read in', () => {
    const meant = translations.filter(({ parts }) => parts.includes('capture')).map(({ language }) => language)
    const missing = meant.flatMap((language) => {
      const there: Record<string, string> = Object.assign({}, ...(catalogues[language] ?? []))
      return appMessages().flatMap((key) => (key in there ? [] : [`${language}: ${key}`]))
    })
    expect(missing).toEqual([])
    expect(appLanguages()).toEqual(['en', ...meant, 'en-XA', 'ar-XB'])
  })

  test('are all that its page and its lists ask for', async () => {
    const asked = new Set<string>()
    const words = listening(asked)
    const assets = { folder: null, address: (name: string) => name }
    render(Shell({ programme: programme(), words, assets, demo: true, url: (to) => to }))
    await site.inside((tx) => listsFor(tx, programme(), words))
    const known = new Set(appMessages())
    expect([...asked].filter((key) => !known.has(key))).toEqual([])
    expect(asked.size).toBeGreaterThan(80)
  })
})

describe('a worker who chose Arabic', () => {
  test('gets the app whole in it, and is told once in both languages that a machine drafted it', async () => {
    expect((await choose(worker, 'ar')).json()).toEqual({ kith: 'capture', language: 'ar' })
    const { body } = await worker.request('GET', path(''))
    expect(body).toContain('<html lang="ar" dir="rtl">')
    expect(body.match(/نقلت آلة كلمات هذه الصفحة/g)).toHaveLength(1)
    expect(body.match(/<p class="nhsuk-hint" lang="en" dir="ltr">A machine put the words of this page/g)).toHaveLength(
      1,
    )
    expect(body).toContain('محادثة جديدة')
    const manifest = (await worker.request('GET', path('/manifest.webmanifest'))).json()
    expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl', short_name: 'التسجيل' })
    const script = await worker.request('GET', path('/worker.js'))
    const english = await site.visitor().request('GET', path('/worker.js'))
    expect(script.body.split('\n')[0]).not.toBe(english.body.split('\n')[0])
    expect(script.body).toContain('capture.rtl')
  })

  test('reads pages that are not there in it wholly in English', async () => {
    const { html } = await worker.open('/rounds')
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).not.toMatch(/نقلت|الجولات/)
  })

  test('gets lists in the language of the app that asks, whatever was chosen since', async () => {
    const ask = async (language: string) =>
      (await worker.request('POST', path(`/ready?language=${language}`))).json<Ready>()
    const [arabic, english, none] = [await ask('ar'), await ask('en'), await ask('tlh')]
    expect([arabic.language, english.language, none.language]).toEqual(['ar', 'en', 'ar'])
    const label = ({ lists }: { lists: Lists }) => lists.setting.find(({ value }) => value === 'shop')?.label
    expect([label(arabic), label(english)]).toEqual(['متجر', 'Shop'])
    const codes = ({ lists }: Ready) =>
      Object.entries(lists).map(([name, list]) => [name, list.map(({ value }) => value)])
    expect(codes(arabic)).toEqual(codes(english))
  })
})

describe('the language of the app', () => {
  test('is not one that only a machine has read, unless somebody chose it', async () => {
    const { body } = await site.visitor('ar').request('GET', path(''))
    expect(body).toContain('<html lang="en" dir="ltr">')
  })

  test('can be any that the app is there in, and none else', async () => {
    const refused = await choose(worker, 'pl')
    expect([refused.statusCode, refused.cookies]).toEqual([404, []])
    const { body } = await site.visitor().request('GET', path(''))
    expect(body).toContain('{&quot;language&quot;:&quot;ar&quot;,&quot;name&quot;:&quot;العربية&quot;}')
  })
})
