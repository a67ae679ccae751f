import { describe, expect, test } from 'vitest'
import { known, told } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

describe('a copy of everything', () => {
  test('is readable by people and by programs, and its making is recorded', async () => {
    const { id, key } = await known(site, { name: 'Copy Me', birthYear: 1955, postcode: 'L8 1XB' })
    const page = await coordinator.open(`/people/${id}/copy`)
    for (const told of ['Copy Me', '1955', 'L8 1XB', 'Keep my name', 'Asked to be known by name'])
      expect(page.main).toContain(told)
    const file = JSON.parse((await coordinator.request('GET', `/testtown/people/${id}/copy.json`)).body)
    expect(file).toMatchObject({
      person: [{ name: 'Copy Me', birthYear: 1955 }],
      contacts: [{ channel: 'call', preferred: true }],
      consents: [{ purpose: 'keep', agreed: true, how: 'spoken' }, { purpose: 'contact' }],
    })
    expect(file.record.length).toBeGreaterThan(3)
    expect((await told(site, key)).filter(({ what }) => what === 'people.exported')).toHaveLength(2)
    expect((await worker.open(`/people/${id}/copy`)).status).toBe(403)
  })
})

describe('erasing somebody', () => {
  test('asks for the name, and leaves only entries that lead nowhere', async () => {
    const { id, key } = await known(site, { name: 'Renée Vanishing' })
    const unsure = await coordinator.fillIn(`/people/${id}/erase`, { typedName: 'Somebody else' })
    expect(unsure.status).toBe(422)
    expect((await coordinator.open(`/people/${id}`)).heading).toBe('Renée Vanishing')
    const page = await coordinator.fillIn(`/people/${id}/erase`, { typedName: 'renee vanishing' })
    expect(page.main).toContain('Everything about that person has been deleted')
    expect((await coordinator.open(`/people/${id}`)).status).toBe(404)
    expect((await coordinator.open(`/people/${id}/copy`)).status).toBe(404)
    const left = await told(site, key)
    expect(left.at(0)?.what).toBe('people.added')
    expect(left.at(-1)).toEqual({ what: 'people.erased' })
    const { rows } = await site.database.pool.query(
      `select (select count(*) from contact where person_id = $1) + (select count(*) from name_part where person_id = $1)
         + (select count(*) from blocking_key where person_id = $1) as n`,
      [id],
    )
    expect(rows).toEqual([{ n: 0 }])
  })
})
