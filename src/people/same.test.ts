import { describe, expect, test } from 'vitest'
import { deskAnswers, freshPhone, known, personAt, told } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { contactOf, sameAs } from './index.ts'

const site = await testSite()
const worker = await site.as('outreach-worker')
const coordinator = await site.as('coordinator')

describe('two who look alike', () => {
  /** Somebody known, and the same name misspelt at the desk; each test has a family name of its own. */
  async function pair(surname: string, birthYear: number) {
    const phone = freshPhone()
    const old = await known(site, { name: `Dolores ${surname}`, birthYear, contact: contactOf('call', phone) })
    const typed = deskAnswers({ name: `Delores ${surname}`, reach: phone, birthYear: String(birthYear) })
    return { old, path: (await worker.fillIn('/people/new', typed)).path }
  }

  test('are shown after saving a name, and put together they are one', async () => {
    const { old, path } = await pair('Abernathy', 1931)
    expect(path).toMatch(/\/same\?next=/)
    const page = await worker.open(path)
    expect(page.main).toContain('Very likely the same person')
    expect(page.main).toContain('Nearly the same')
    const [merge] = page.links('Yes, this is Dolores')
    const merged = await worker.fillIn(merge ?? '', { keep: old.id })
    expect(merged.heading).toMatch(/^Dolores/)
    expect(await site.inside((tx) => sameAs(tx, old.id))).toHaveLength(2)
    expect((await told(site, old.key)).map(({ what }) => what)).toContain('people.merged')
  })

  test('can be taken apart again by the coordinator', async () => {
    const { old, path } = await pair('Quigley', 1948)
    const [merge] = (await worker.open(path)).links('Yes, this is Dolores')
    await worker.fillIn(merge ?? '', { keep: old.id })
    expect((await worker.open(`/people/${old.id}`)).links('apart again')).toEqual([])
    const [undo] = (await coordinator.open(`/people/${old.id}`)).links('apart again')
    const page = await coordinator.fillIn(undo ?? '', {})
    expect(page.path).toBe(`/people/${old.id}`)
    expect(await site.inside((tx) => sameAs(tx, old.id))).toEqual([old.id])
    expect((await told(site, old.key)).map(({ what }) => what)).toContain('people.merge-undone')
  })

  test('may be two people, and then the worker goes on', async () => {
    const { old, path } = await pair('Zimmerman', 1965)
    const page = await worker.open(path)
    const address = page.formAction('')
    const apart = await worker.send(address, { 'kith-command': page.hidden('kith-command') ?? '' })
    expect(apart.main).toContain('Nobody else looks like the same person')
    const [onward] = apart.links('Go on')
    expect((await worker.open(onward ?? '')).heading).toMatch(/^Delores/)
    const other = await personAt(site, path.replace(/\/same.*$/, ''))
    expect(await told(site, other.key)).toContainEqual({ what: 'people.judged-apart', other: old.key })
  })

  test('lead nowhere else than into the programme', async () => {
    const { id } = await known(site)
    const page = await worker.open(`/people/${id}/same?next=${encodeURIComponent('//evil.example')}`)
    expect(page.html).not.toContain('evil.example"')
    expect(page.links('Go on')).toEqual([`/testtown/people/${id}`])
  })
})
