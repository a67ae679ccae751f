import { beforeAll, expect, test } from 'vitest'
import { entryInWords, entryKinds, entryMessage } from '../../src/platform/record/index.ts'
import { availableLanguages, wordsFor } from '../../src/platform/words/index.ts'
import { catalogues } from '../../src/words.gen.ts'
import { declaredEntries, declaredFields } from './declared.ts'
import './routes.ts'

let entries: Awaited<ReturnType<typeof declaredEntries>>
beforeAll(async () => {
  entries = await declaredEntries()
})

// What tells who somebody is, or what they said, whatever it is called in a form.
const telling =
  /^(first|last|full|known)?_?-?(name|surname|phone|mobile|e?mail|address|postcode|born|birth|note|text|remark|words|comment|systolic|diastolic|reading|nhs)/i
const tellingKinds = new Set(['text', 'long-text', 'name', 'phone', 'email', 'postcode', 'day'])

test('every kind of entry is declared by its module, in that module’s name', () => {
  // What is told of signing in belongs to the platform, which is no module.
  const nameOf = (module: string) => (module === 'platform' ? 'session' : module)
  const strange = entries.filter(({ module, kind }) => !kind.what.startsWith(`${nameOf(module)}.`))
  expect(strange.map(({ kind }) => kind.what)).toEqual([])
  expect(
    entryKinds()
      .map(({ what }) => what)
      .filter((what) => !/^(record|test)\./.test(what))
      .sort(),
  ).toEqual(entries.map(({ kind }) => kind.what).sort())
  expect(entries.length).toBeGreaterThan(10)
})

test('no two modules write the same kind of entry', () => {
  const all = entries.map(({ kind }) => kind.what)
  expect(all.filter((what, i) => all.indexOf(what) !== i)).toEqual([])
})

test('no entry keeps what tells who somebody is, or what they said', () => {
  const kept = entries.flatMap(({ kind }) => Object.keys(kind.shape).map((detail) => ({ what: kind.what, detail })))
  expect(kept.filter(({ detail }) => telling.test(detail))).toEqual([])
})

test('no entry keeps a field that a form asks as personal or special words, dates or contacts', async () => {
  const asked = (await declaredFields()).filter(
    ({ field }) => field.sensitivity !== 'public' && tellingKinds.has(field.kind),
  )
  const sensitive = new Set(asked.map(({ module, name }) => `${module}.${name}`))
  const kept = entries.flatMap(({ module, kind }) => Object.keys(kind.shape).map((detail) => `${module}.${detail}`))
  expect(kept.filter((each) => sensitive.has(each))).toEqual([])
})

test('every kind of entry says why it is kept', () => {
  expect(entries.filter(({ kind }) => kind.why.length < 5).map(({ kind }) => kind.what)).toEqual([])
})

test('every kind of entry has words of its own for the page of the person it is about', () => {
  const messages = new Set((catalogues.en ?? []).flatMap((catalogue) => Object.keys(catalogue)))
  // A test may declare a kind of its own beside this one.
  const kinds = entryKinds().filter(({ what }) => !what.startsWith('test.'))
  expect(kinds.filter(({ what }) => !messages.has(entryMessage(what)))).toEqual([])
  const told = availableLanguages().flatMap((language) =>
    kinds.map(({ what }) => entryInWords(wordsFor(language), { what, detail: {} })),
  )
  expect(told.filter((words) => words.length < 5)).toEqual([])
})
