import { afterEach, expect, test, vi } from 'vitest'
import { changeLanguage } from './language.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A browser with the app in English, whose looks for a new version bring it in these languages, one after the other. */
function browserThatFinds(...languages: string[]) {
  const kept = { language: 'en', reloads: 0, looks: 0 }
  const update = () => {
    kept.language = languages[kept.looks] ?? kept.language
    kept.looks += 1
    return Promise.resolve()
  }
  const page = () =>
    `<!DOCTYPE html><html class="kith" lang="${kept.language}" dir="ltr"><body lang="fr"></body></html>`
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})))
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve({ update }) } })
  vi.stubGlobal('caches', { match: () => Promise.resolve(new Response(page())) })
  vi.stubGlobal('location', {
    reload: () => {
      kept.reloads += 1
    },
  })
  return kept
}

test('the app is shown anew once it has come in the language that was chosen', async () => {
  const kept = browserThatFinds('ar')
  expect(await changeLanguage('/liverpool', 'ar')).toBe(true)
  expect(kept).toEqual({ language: 'ar', looks: 1, reloads: 1 })
})

test('a look that was under way before the language changed is followed by another', async () => {
  const kept = browserThatFinds('en', 'ar')
  expect(await changeLanguage('/liverpool', 'ar')).toBe(true)
  expect(kept).toEqual({ language: 'ar', looks: 2, reloads: 1 })
})

test('an app that does not come in the language stays as it is, and that is told', async () => {
  const kept = browserThatFinds()
  expect(await changeLanguage('/liverpool', 'ar')).toBe(false)
  expect(kept).toMatchObject({ language: 'en', reloads: 0 })
})
