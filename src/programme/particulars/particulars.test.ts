import { expect, test } from 'vitest'
import { wardedSite } from '../../../tests/insight/site.ts'
import { partners } from '../partners.ts'
import { programmeParticulars } from './particulars.ts'

const site = await wardedSite({})
const coordinator = await site.as('coordinator')

const known = { name: 'Kirkdale Together', localAuthority: 'E08000012', colour: '#7a1f3d' }

const recorded = async () => {
  const { rows } = await site.database.pool.query(
    `select what, detail from record where what in ('programme.changed', 'programme.partner-joined') order by position`,
  )
  return rows
}

test('a coordinator says what the programme is called, what it covers and how it looks', async () => {
  expect((await coordinator.open('/programme')).main).toContain('Liverpool')
  const page = await coordinator.fillIn('/programme/change', {
    ...known,
    'endsOn-day': '31',
    'endsOn-month': '3',
    'endsOn-year': '2030',
    colour: '#7A1F3D',
  })
  expect(page.main).toContain('Kirkdale Together')
  expect(page.main).toContain('31 March 2030')
  expect(await site.inside(programmeParticulars)).toEqual({
    name: 'Kirkdale Together',
    endsOn: '2030-03-31',
    localAuthority: 'E08000012',
    colour: '#7a1f3d',
  })
  expect(await recorded()).toEqual([{ what: 'programme.changed', detail: { fields: ['name', 'ends-on', 'colour'] } }])
  await coordinator.fillIn('/programme/change', { ...known, localAuthority: '' })
  expect((await coordinator.open('/programme')).main).toContain('there are no neighbourhoods to choose from')
})

test.each([
  [{ name: '' }, 'Type the name of the programme'],
  [{ colour: 'blue' }, 'Type “Colour” as # and six'],
  [{ colour: '#ffee00' }, 'White words are hard to read on this colour'],
  [{ 'endsOn-day': '1', 'endsOn-month': '1', 'endsOn-year': '2001' }, 'The last day'],
])('%j is refused with what to do', async (answers, sentence) => {
  const page = await coordinator.fillIn('/programme/change', { ...known, ...answers })
  expect(page.status).toBe(422)
  expect(page.problems.join()).toContain(sentence)
})

test('organisations are added by name, each once, in any script', async () => {
  await coordinator.fillIn('/programme/partners/new', { name: 'PSS (People Shaped Services)' })
  await coordinator.fillIn('/programme/partners/new', { name: 'مركز الجيران' })
  const again = await coordinator.fillIn('/programme/partners/new', { name: 'pss (people shaped services)' })
  expect(again.problems).toEqual(['pss (people shaped services) is on the list already'])
  expect((await site.inside(partners)).map(({ code }) => code).sort()).toEqual([
    'partner',
    'pss-people-shaped-services',
  ])
  expect((await recorded()).at(-1)).toEqual({ what: 'programme.partner-joined', detail: { partner: 'partner' } })
  expect((await coordinator.open('/rounds/new')).main).toContain('PSS (People Shaped Services)')
})
