import { describe, expect, it } from 'vitest'
import { adapters } from './fixtures/all.ts'
import { expected, reasonNot, rendered, wouldPass } from './fixtures/comparison.ts'
import { componentsPage } from './fixtures/components-page.ts'
import { fixturesOf, titleOf } from './fixtures/fixture.ts'
import { optionEntries, unknownOptions } from './fixtures/option-lists.ts'

describe.each(adapters)('$component', (adapter) => {
  const fixtures = fixturesOf(adapter.component).map((fixture) => ({ title: titleOf(fixture), fixture }))
  const listed = fixtures.filter(({ fixture }) => reasonNot(adapter, fixture) !== undefined)
  const compared = fixtures.filter((one) => !listed.includes(one))

  it.each(compared)('is drawn as nhsuk-frontend draws it: $title', ({ fixture }) => {
    expect(rendered(adapter, fixture)).toEqual(expected(adapter, fixture))
  })

  it('excuses no fixture that it draws alike, and none that is not there', () => {
    const names = new Set(listed.flatMap(({ title, fixture }) => [title, fixture.name]))
    expect(Object.keys(adapter.uncompared).filter((name) => !names.has(name))).toEqual([])
    expect(listed.filter(({ fixture }) => wouldPass(adapter, fixture)).map(({ title }) => title)).toEqual([])
  })

  it('takes every documented option or says why not', () => {
    const forgotten = optionEntries(adapter).filter(
      ({ property, reason }) => property === undefined && reason === undefined,
    )
    expect(forgotten).toEqual([])
    expect(unknownOptions(adapter)).toEqual([])
  })
})

it('has a page that says which options are taken', async () => {
  await expect(componentsPage(adapters)).toMatchFileSnapshot('../../../docs/components.md')
})
