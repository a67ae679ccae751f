import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deskAnswers, personAt, told, typedDay } from '../../../tests/kit/people.ts'
import { testSite } from '../../../tests/kit/site.ts'
import { availableLanguages, wordsFor } from '../../platform/words/index.ts'
import { catalogues } from '../../words.gen.ts'
import { currentWording, purposes } from '../consent/purposes.ts'
import list from './wordings.json' with { type: 'json' }

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

const keys = [
  'people.aloud.question' as const,
  'people.aloud.each-alone' as const,
  ...purposes.map((purpose) => `people.purpose.${purpose}` as const),
  ...purposes.map((purpose) => `people.wording.${currentWording[purpose]}` as const),
]

describe('the wording of consent', () => {
  test.each(list)('is whole in $language, and has a new version whenever it changes', ({ language, digest }) => {
    const words = wordsFor(language)
    expect(keys.filter((key) => words.languageOf(key) !== language)).toEqual([])
    const text = keys.map((key) => words.t(key)).join('\n')
    // Changed a sentence? Raise the version in wordings.json, and put this digest there.
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe(digest)
  })

  test('is there in six languages, without whole pages being offered in them', () => {
    expect(list.map(({ language }) => language)).toEqual(['en', 'cy', 'pl', 'ar', 'zh-Hans', 'so'])
    expect(Object.keys(catalogues)).toContain('so')
    expect(availableLanguages()).not.toContain('so')
  })

  test('that a machine drafted says so, and none is called checked by the project itself', () => {
    expect(list.filter(({ status }) => status !== 'source').map(({ status }) => status)).toEqual(
      Array(5).fill('machine-drafted'),
    )
  })
})

describe('consent', () => {
  test('is asked in the person’s language: each sentence with its language and direction, all on one page', async () => {
    const { html } = await worker.open('/people/new')
    expect(html).toContain('<span class="kith-aloud__sentence" lang="ar" dir="rtl">هل يمكننا')
    expect(html).toContain('<span class="kith-aloud__sentence" lang="zh-Hans" dir="ltr">我们可以保存')
    expect(html.match(/has not been checked by a reader yet/g)).toHaveLength(5)
  })

  test('keeps the language and the version of the wording that was read', async () => {
    const added = await worker.fillIn('/people/new', deskAnswers({ readIn: 'pl' }))
    const person = await personAt(site, added.path)
    const given = (await told(site, person.key)).find(({ what }) => what === 'people.consent-given')
    expect(given).toMatchObject({ purpose: 'keep', wording: 'keep.1', language: 'pl', translation: 1 })
  })

  test('read again in another language is told anew, in the same one not', async () => {
    const added = await worker.fillIn('/people/new', deskAnswers({ readIn: 'so' }))
    const person = await personAt(site, added.path)
    const ask = `/people/${person.id}/consent/keep`
    const today = site.database.clock().toISOString().slice(0, 10)
    await worker.fillIn(ask, { readIn: 'so', how: 'spoken', ...typedDay(today) })
    await worker.fillIn(ask, { readIn: 'en', how: 'spoken', ...typedDay(today) })
    const given = (await told(site, person.key)).filter(({ what }) => what === 'people.consent-given')
    expect(given).toMatchObject([
      { purpose: 'keep', language: 'so' },
      { purpose: 'tell-back', language: 'so' },
      { purpose: 'keep', language: 'en' },
    ])
  })

  test('keeps what was typed, and the language, when something is missing', async () => {
    const page = await worker.fillIn('/people/new', deskAnswers({ readIn: 'ar', consents: [] }))
    expect(page.status).toBe(422)
    expect([page.valuesOf('name'), page.valuesOf('readIn')]).toEqual([['Grace Okafor'], ['ar']])
  })
})

describe('a coordinator', () => {
  test('marks a language as checked by whom and when, and workers are no longer warned of it', async () => {
    const form = '/consent-wordings/pl/check'
    await coordinator.fillIn(form, { checkedBy: 'Hanna, Polish centre', ...typedDay('2026-11-20') })
    expect((await worker.open('/consent-wordings')).main).toContain(
      'Checked by Hanna, Polish centre on 20 November 2026',
    )
    const { html } = await worker.open('/people/new')
    expect(html.match(/has not been checked by a reader yet/g)).toHaveLength(4)
    const file = await worker.request('GET', '/testtown/consent-wordings.json')
    expect(file.json().find(({ language }: { language: string }) => language === 'pl')).toEqual({
      language: 'pl',
      version: 1,
      status: 'checked',
      reviewer: 'Hanna, Polish centre',
      date: '2026-11-20',
    })
    const entries = await site.inside((tx) =>
      tx.db
        .selectFrom('record')
        .select(['detail', 'happened_on'])
        .where('programme_id', '=', tx.programmeId)
        .where('what', '=', 'people.wording-checked')
        .execute(),
    )
    expect(entries).toEqual([{ happened_on: '2026-11-20', detail: { language: 'pl', version: 1 } }])
  })

  test('cannot check what was written in its own language, nor one that there is not; a worker can check none', async () => {
    const answers = { checkedBy: 'Ann', ...typedDay('2026-11-20') }
    expect((await coordinator.send('/consent-wordings/en/check', answers)).status).toBe(409)
    expect((await coordinator.send('/consent-wordings/xx/check', answers)).status).toBe(404)
    expect((await worker.send('/consent-wordings/pl/check', answers)).status).toBe(403)
  })
})
