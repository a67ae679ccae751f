import { describe, expect, test } from 'vitest'
import { known, told, typedDay } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { addPartner, createProgramme } from '../programme/index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

describe('the page of a person', () => {
  test('tells what happened, who wrote it down, and both days where they differ', async () => {
    const { id, key } = await known(site, { happenedOn: '2014-03-04' })
    await coordinator.fillIn(`/people/${id}/roles/new`, { role: 'active-citizen', ...typedDay('2014-05-06') })
    const page = await worker.open(`/people/${id}`)
    expect(page.main).toMatch(/6 May 2014 Became an active citizen Written down on .* by Test coordinator/)
    expect(page.main).toMatch(/4 March 2014 .*Asked to be known by name at the desk Written down on .* by this website/)
    expect(page.main).not.toContain('Somebody in the team looked')
    expect((await worker.open(`/people/${id}/history`)).main).toContain('Somebody in the team looked at this page')
    expect((await told(site, key)).at(-1)).toMatchObject({ what: 'people.read', page: 'history' })
  })

  test('of another programme is answered like one that is not there', async () => {
    const elsewhere = await createProgramme(site.database, {
      slug: 'elsewhere',
      name: 'Elsewhere',
      startsOn: '2012-10-01',
    })
    const { id } = await known(site)
    expect(elsewhere).not.toBe(site.programmeId)
    const there = await coordinator.request('GET', `/elsewhere/people/${id}`)
    const nobody = await coordinator.open(`/people/${crypto.randomUUID()}`)
    expect(nobody.status).toBe(404)
    expect(nobody.heading).toBe('We cannot find this page')
    expect([303, 404]).toContain(there.statusCode)
    const inElsewhere = await testSite({ slug: 'otherton' })
    const stranger = await (await inElsewhere.as('coordinator')).open(`/people/${id}`)
    expect([stranger.status, stranger.heading]).toEqual([404, 'We cannot find this page'])
  })

  test('lets what is known be changed, and records only which particulars', async () => {
    const { id, key } = await known(site, { name: 'Old Name', birthYear: 1950 })
    const form = await worker.open(`/people/${id}/change`)
    expect([form.valuesOf('name'), form.valuesOf('birthYear')]).toEqual([['Old Name'], ['1950']])
    const changed = { name: 'New Name', channel: 'email', reach: 'new@example.org', birthYear: '1950', language: 'cy' }
    const page = await worker.fillIn(`/people/${id}/change`, changed)
    expect(page.heading).toBe('New Name')
    expect(page.main).toContain('new@example.org')
    expect(page.main).toContain('Cymraeg')
    const entries = (await told(site, key)).filter(({ what }) => what === 'people.changed')
    expect(entries).toEqual([{ what: 'people.changed', fields: ['name', 'language', 'contact'] }])
  })
})

describe('roles', () => {
  test('are taken up through a partner and laid down, with no reason asked', async () => {
    await site.inside((tx) => addPartner(tx, 'pss', 'PSS'))
    const { id, key } = await known(site)
    const taking = { role: 'digital-champion', partner: 'pss', ...typedDay('2014-03-04') }
    expect((await coordinator.fillIn(`/people/${id}/roles/new`, taking)).main).toContain(
      'Digital champion since 4 March 2014',
    )
    const page = await coordinator.fillIn(`/people/${id}/roles/digital-champion/lay-down`, typedDay('2014-06-01'))
    expect(page.main).toContain('They have no role')
    const entries = (await told(site, key)).filter(({ what }) => what.includes('role'))
    expect(entries).toEqual([
      { what: 'people.role-taken-up', role: 'digital-champion', partner: 'pss' },
      { what: 'people.role-laid-down', role: 'digital-champion' },
    ])
  })

  test('are not taken up in the future', async () => {
    const { id } = await known(site)
    const page = await coordinator.fillIn(`/people/${id}/roles/new`, {
      role: 'active-citizen',
      ...typedDay('2099-01-01'),
    })
    expect(page.problems).toEqual(['Type a day that is not in the future'])
  })
})

describe('consent', () => {
  test('is asked for each purpose by itself, in words shown to be read aloud', async () => {
    const { id, key } = await known(site)
    const asking = await worker.open(`/people/${id}/consent/introduce`)
    expect(asking.main).toContain('May we introduce you to people who would like to do the same things?')
    const page = await worker.fillIn(`/people/${id}/consent/introduce`, { how: 'phone', ...typedDay('2014-03-04') })
    expect(page.main).toContain('Yes, since 4 March 2014. By phone')
    expect((await told(site, key)).filter(({ what }) => what === 'people.consent-given').slice(2)).toEqual([
      { what: 'people.consent-given', purpose: 'introduce', how: 'phone', wording: 'introduce.1' },
    ])
  })

  test('withdrawn acts at once; without consent to be kept the name goes', async () => {
    const { id, key } = await known(site, { name: 'Leaving Soon' })
    const asked = await worker.open(`/people/${id}/consent/contact/withdraw`)
    expect(asked.main).not.toContain('after hearing the words')
    const page = await worker.fillIn(`/people/${id}/consent/contact/withdraw`, { how: 'phone' })
    expect(page.main).toContain('No longer, since')
    const gone = await worker.fillIn(`/people/${id}/consent/keep/withdraw`, { how: 'phone' })
    expect(gone.main).toContain('Everything about that person has been deleted')
    expect((await worker.open(`/people/${id}`)).status).toBe(404)
    expect((await worker.fillIn('/people', { q: 'leaving' })).links('Leaving')).toEqual([])
    const entries = (await told(site, key)).filter(({ what }) => /withdrawn|erased/.test(what))
    expect(entries).toEqual([
      { what: 'people.consent-withdrawn', purpose: 'contact', how: 'phone' },
      { what: 'people.consent-withdrawn', purpose: 'keep', how: 'phone' },
      { what: 'people.erased' },
    ])
  })
})
