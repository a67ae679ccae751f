import { describe, expect, test } from 'vitest'
import { deskAnswers, personAt, told } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')

describe('adding somebody at the desk', () => {
  test('keeps their name, how to reach them and each thing they agreed to', async () => {
    const page = await worker.fillIn('/people/new', deskAnswers({ birthYear: '1961', postcode: 'L8 1XB' }))
    expect(page.heading).toBe('Grace Okafor')
    expect(page.main).toContain('Born in 1961')
    expect(page.main).toContain('L8')
    expect(page.main).not.toContain('1XB')
    const { key } = await personAt(site, page.path)
    expect(await told(site, key)).toMatchObject([
      { what: 'people.added', door: 'desk', area: 'L8' },
      { what: 'people.consent-given', purpose: 'keep', how: 'spoken', wording: 'keep.1' },
      { what: 'people.consent-given', purpose: 'tell-back' },
      { what: 'people.read', page: 'person' },
    ])
  })

  test('tells everything that is wrong at once and keeps what was typed', async () => {
    const wrong = { name: '', channel: 'call', reach: '12', consents: [], postcode: 'nowhere', birthYear: '19' }
    const page = await worker.fillIn('/people/new', deskAnswers(wrong))
    expect(page.status).toBe(422)
    expect(page.problems).toEqual([
      'Answer “Name”',
      'Type a phone number, such as 07700 900 123',
      expect.stringContaining('We may keep a name only if the person agrees'),
      'Type a year in four digits for “Year of birth”, such as 1956',
      expect.stringContaining('Type a UK postcode'),
    ])
    expect([page.valuesOf('reach'), page.valuesOf('postcode')]).toEqual([['12'], ['nowhere']])
  })

  test('is refused without consent to be kept, and nothing is stored', async () => {
    const page = await worker.fillIn('/people/new', deskAnswers({ name: 'Unwilling Person', consents: ['contact'] }))
    expect(page.status).toBe(422)
    expect((await worker.fillIn('/people', { q: 'unwilling' })).main).toContain('Nobody here is like that')
  })

  test('is for people of 18 and over', async () => {
    const page = await worker.fillIn('/people/new', deskAnswers({ birthYear: '2024' }))
    expect(page.problems).toEqual([expect.stringContaining('18 and over')])
  })

  const names = [
    'X',
    "O’Brien-D'Arcy",
    'محمد عبد الله',
    '王小明',
    'Владимир Путников',
    'ਗੁਰਪ੍ਰੀਤ',
    `${'Ænne-'.repeat(39)}Marie`,
    '<b>"Bobby" & Co</b>',
  ]
  test.each(names)('takes the name %s as it is written', async (name) => {
    const page = await worker.fillIn('/people/new', deskAnswers({ name }))
    expect(page.status).toBe(200)
    const person = await personAt(site, page.path.replace(/\/same.*$/, ''))
    expect(person.name).toBe(name)
    const found = await worker.fillIn('/people', { q: name.slice(0, 100) })
    expect(found.links(name.replace(/<[^>]+>/g, ''))[0]).toContain(person.id)
  })
})
