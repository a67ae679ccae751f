import { describe, expect, it } from 'vitest'
import { adapters } from './fixtures/all.ts'
import { expected, reasonNot, rendered } from './fixtures/comparison.ts'
import { fixturesOf, titleOf } from './fixtures/fixture.ts'

describe.each(adapters)('$component', (adapter) => {
  const fixtures = fixturesOf(adapter.component)
  const compared = fixtures.filter((fixture) => reasonNot(adapter, fixture) === undefined)

  it.each(compared.map((fixture) => ({ title: titleOf(fixture), fixture })))(
    'is drawn as nhsuk-frontend draws it: $title',
    ({ fixture }) => {
      expect(rendered(adapter, fixture)).toEqual(expected(adapter, fixture))
    },
  )

  it('leaves no fixture out that it draws alike, and names none that is not there', () => {
    const listed = fixtures.filter((fixture) => reasonNot(adapter, fixture) !== undefined)
    expect(
      Object.keys(adapter.uncompared).filter(
        (name) => !listed.some((one) => one.name === name || titleOf(one) === name),
      ),
    ).toEqual([])
  })
})
