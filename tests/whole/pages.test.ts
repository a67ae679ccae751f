import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '../kit/site.ts'
import { knownTexts } from './known-texts.ts'
import { fits, methodsOf, routes } from './routes.ts'
import { everybody, type Filled, setScene, someone, type Who } from './scene.ts'
import { hardCodedOn } from './seen-text.ts'
import { kindOf, linksOn, type Visited, walk } from './walk.ts'

let site: TestSite
let filled: Filled[]
const walks = new Map<string, Visited[]>()

beforeAll(async () => {
  site = await testSite({ demo: true })
  filled = await setScene(site)
  for (const who of everybody) {
    for (const language of ['en', 'en-XA', 'ar-XB']) walks.set(who + language, await walked(who, language))
  }
}, 300_000)

async function walked(who: Who, language: string): Promise<Visited[]> {
  const browser = await someone(site, who)
  if (language !== 'en') await browser.fillIn('/languages', { language })
  return walk(browser, site.slug, language === 'en' ? 2 : 1)
}

/** All pages that these people reach by links, each address once. */
function pagesIn(language: string, of = everybody): Visited[] {
  const all = of.flatMap((who) => walks.get(who + language) ?? [])
  const pages = all.filter(({ type, status }) => type.startsWith('text/html') && status === 200)
  return [...new Map(pages.map((page) => [page.address, page])).values()]
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      'heading-level': 'error',
      'input-missing-label': 'error',
      'no-inline-style': 'error',
      // How the text is spaced is nobody's concern.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'void-style': 'off',
      // The files come from the same server as the page.
      'require-sri': 'off',
      // Several boxes to tick are one question.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
      // nhsuk-frontend's own markup: a menu button, date fields in a group, links that look like buttons.
      'no-implicit-button-type': 'off',
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['button'] }],
    },
  }),
)

async function markupFaults(page: Visited): Promise<string[]> {
  const { results } = await validator.validateString(page.html, page.address)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${kindOf(page.address)} ${ruleId}: ${message}`),
  )
}

// An invitation is handed over, and these two show only to whoever has set up a phone: the tests of signing in go there.
const ledToOtherwise = /^\/invitations\/|^\/account\/(recovery-codes|ways)/

test('every form that an obliging person fills in is taken', () => {
  // 409: what somebody else did meanwhile came first, as on a page that has been open for a while.
  const refused = filled.filter(({ seen }) => seen.status !== 200 && seen.status !== 409)
  expect(refused.map(({ who, page, action, seen }) => [who, page, action, seen.status, ...seen.problems])).toEqual([])
})

const kindsOf = (pages: Visited[]) => [...new Set(pages.map(({ address }) => kindOf(address)))].sort()

describe('every page', () => {
  test.each([...everybody])('that the %s is led to is there', (who) => {
    const pages = walks.get(`${who}en`) ?? []
    const broken = pages.filter(({ status }) => status !== 200 && status !== 303)
    expect(
      broken.map(({ status, address, from }) => `${status} ${kindOf(address)} linked from ${kindOf(from)}`),
    ).toEqual([])
    expect(pages.length).toBeGreaterThan(2)
  })

  test('is led to by a link or a form, for somebody', () => {
    const walked = everybody.flatMap((who) => walks.get(`${who}en`) ?? []).filter(({ status }) => status === 200)
    const sentTo = filled.flatMap(({ page, seen }) => [page, `/${site.slug}${seen.path}`])
    const linked = [...walked, ...filled.map(({ seen }) => seen)].flatMap(({ html }) => linksOn(html))
    const reached = [
      ...walked.map(({ address }) => address),
      ...sentTo,
      ...linked.filter((href) => href.startsWith('/')),
    ]
    const lost = routes
      .filter((route) => methodsOf(route).includes('GET') && !route.path.endsWith('.css'))
      .filter((route) => !ledToOtherwise.test(route.path))
      .filter((route) => !reached.some((address) => fits(route, address)))
    expect(lost.map(({ path }) => path)).toEqual([])
  })

  test('is valid HTML, with headings in order and a label on every input', async () => {
    const oneOfEachKind = new Map(pagesIn('en').map((page) => [kindOf(page.address), page]))
    const faults = await Promise.all([...oneOfEachKind.values()].map(markupFaults))
    expect([...new Set(faults.flat())]).toEqual([])
  })

  test('has no script or style within', () => {
    const inline = /<script(?![^>]*\ssrc=)[^>]*>|<style\b|\sstyle="|\son[a-z]+="/
    expect(
      pagesIn('en')
        .filter(({ html }) => inline.test(html))
        .map(({ address }) => address),
    ).toEqual([])
  })

  test('says nothing that is not in a catalogue', async () => {
    const known = await knownTexts(site.database)
    const faults = pagesIn('en-XA').flatMap(({ address, html }) =>
      hardCodedOn(html, known).map((text) => `${kindOf(address)} ${text}`),
    )
    expect([...new Set(faults)]).toEqual([])
  })

  test('runs from right to left in a language that does', () => {
    const pages = pagesIn('ar-XB')
    expect(kindsOf(pages).length).toBeGreaterThan(kindsOf(pagesIn('en')).length / 2)
    expect(pages.filter(({ html }) => !/<html[^>]*\sdir="rtl"/.test(html)).map(({ address }) => address)).toEqual([])
  })
})
