import { expect, test } from 'vitest'
import { faultsIn } from './faults.mjs'
import { generated } from './generated.mjs'

function catalogue(language, messages, module = 'people') {
  const path = `src/${module}/words/${language}.json`
  return { module, language, path, messages, text: JSON.stringify(messages, null, 2) }
}

function faults(english, other = {}, language = 'cy') {
  return faultsIn([catalogue('en', english), catalogue(language, other)])
}

test('a sound catalogue has no faults, a translation may be partial', () => {
  const english = { 'people.title': 'People', 'people.count': '{n, plural, one {# person} other {# people}}' }
  expect(faults(english, { 'people.title': 'Pobl' })).toEqual([])
})

test('a key belongs to its module, and to English first', () => {
  expect(faults({ 'places.title': 'x' })).toEqual([
    'src/people/words/en.json: places.title: a key here begins with "people."',
  ])
  expect(faults({}, { 'people.title': 'Pobl' }).join()).toContain('not in src/people/words/en.json')
})

test('a plural has every form its language knows', () => {
  const english = { 'people.count': '{n, plural, one {# person} other {# people}}' }
  const welsh = { 'people.count': '{n, plural, one {# person} other {# o bobl}}' }
  expect(faults(english, welsh).map((fault) => fault.split(': ')[2])).toEqual([
    '{n} lacks "zero"',
    '{n} lacks "two"',
    '{n} lacks "few"',
    '{n} lacks "many"',
  ])
  expect(faults({ 'people.count': '{n, plural, other {# people}}' })).toHaveLength(1)
})

test('parameters are the same in every language, and of one kind', () => {
  expect(faults({ 'people.hello': 'Hello {name}' }, { 'people.hello': 'Helo {enw}' })).toHaveLength(1)
  expect(faults({ 'people.hello': '{n} {n, number}' })).toHaveLength(1)
  expect(faults({ 'people.hello': 'on {day, date}' })).toHaveLength(1)
})

test('what cannot be shown is refused: broken braces, HTML, nothing, the same key twice', () => {
  expect(faults({ 'people.a': 'Hello {name' })).toHaveLength(1)
  expect(faults({ 'people.a': 'Hello <b>you</b>' })).toHaveLength(1)
  expect(faults({ 'people.a': ' ' })).toHaveLength(1)
  const twice = { ...catalogue('en', { 'people.a': 'x' }), text: '{\n"people.a": "x",\n"people.a": "y"\n}' }
  expect(faultsIn([twice])).toEqual(['src/people/words/en.json: people.a: stands twice'])
})

test('the generated file types each key with its parameters', () => {
  const english = { 'people.count': '{n, plural, one {# in {place}} other {# in {place}}}', 'people.title': 'People' }
  const text = generated([catalogue('en', english), catalogue('cy', {})])
  expect(text).toContain("'people.count': { 'n': number; 'place': string }")
  expect(text).toContain("'people.title': {  }")
  expect(text).toContain("'cy': [people_cy],")
})
