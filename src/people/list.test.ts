import { describe, expect, test } from 'vitest'
import { known, typedDay } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { contactOf } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

describe('the list of people', () => {
  test('finds by a part of the name without its accents, and by the beginning of a phone number', async () => {
    await known(site, { name: 'Siobhán Ní Dhomhnaill', contact: contactOf('text', '07911 123 456') })
    for (const q of ['siobhan', 'dhomh', 'ni siob', '07911123', '+447911 123456']) {
      const page = await worker.fillIn('/people', { q })
      expect([q, page.links('Siobhán').length]).toEqual([q, 1])
    }
    expect((await worker.fillIn('/people', { q: 'siobhan jones' })).links('Siobhán')).toEqual([])
  })

  test('shows only those who hold a role, want a call, or were not heard of for long', async () => {
    const champion = await known(site, { name: 'Wanda Champion' })
    const quiet = await known(site, {
      name: 'Quentin Quiet',
      happenedOn: '2013-01-01',
      contact: contactOf('email', 'q@example.org'),
    })
    await coordinator.fillIn(`/people/${champion.id}/roles/new`, {
      role: 'digital-champion',
      ...typedDay('2014-03-04'),
    })
    const only = async (query: string) => (await coordinator.open(`/people?${query}`)).main
    expect(await only('role=digital-champion')).toContain('Wanda Champion')
    expect(await only('role=digital-champion')).not.toContain('Quentin')
    expect((await coordinator.open('/people?way=call')).html).toMatch(/aria-current="page"[^>]*>People</)
    expect(await only('way=call')).toContain('Wanda')
    expect(await only('way=call')).not.toContain('Quentin')
    expect(await only('quiet=yes')).toContain('Quentin')
    expect(await only('quiet=yes')).not.toContain('Wanda')
    expect(quiet.id).not.toBe(champion.id)
  })

  test('goes on to further pages of 25', async () => {
    for (let at = 0; at < 26; at += 1) await known(site, { name: `Zebedee Numbered ${at}` })
    const first = await worker.fillIn('/people', { q: 'zebedee' })
    expect(first.main).toContain('26 people')
    expect(first.links('Zebedee')).toHaveLength(25)
    const [next] = first.links('Next')
    expect((await worker.open(next ?? '')).links('Zebedee')).toHaveLength(1)
  })

  test('is taken as a file by the coordinator only, and that is recorded', async () => {
    await known(site, { name: '=HYPERLINK("http://evil")' })
    const [download = ''] = (await coordinator.fillIn('/people', { q: 'hyperlink' })).links('Download')
    const file = await coordinator.request('GET', download)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toContain('"\'=HYPERLINK')
    expect((await worker.request('GET', '/testtown/people/list.csv')).statusCode).toBe(403)
    const { rows } = await site.database.pool.query(`select detail from record where what = 'people.list-downloaded'`)
    expect(rows).toEqual([{ detail: { people: 1 } }])
  })
})
