import { expect, test } from 'vitest'
import { known } from '../../tests/kit/people.ts'
import { testSite } from '../../tests/kit/site.ts'
import { erasePerson, findPerson, mergePeople, undoMerge } from './index.ts'

const site = await testSite({ poolSize: 4 })

async function merged() {
  const [kept, other] = [await known(site), await known(site)]
  await site.inside((tx) => mergePeople(tx, { keep: kept.id, other: other.id }))
  return { kept, other }
}

test('a merge undone while the one who was kept is erased leaves the other alone', async () => {
  const { kept, other } = await merged()
  const undone = await site.inside(async (tx) => {
    await undoMerge(tx, { keep: kept.id, other: other.id })
    const erasing = site.inside((beside) => erasePerson(beside, kept.id))
    await site.database.pool.query('select pg_sleep(0.1)')
    return { erasing }
  })
  await undone.erasing
  expect((await site.inside((tx) => findPerson(tx, other.id)))?.id).toBe(other.id)
})

test('a step to go on to that no header may hold is no step', async () => {
  const coordinator = await site.as('coordinator')
  const { kept, other } = { kept: await known(site), other: await known(site) }
  const next = encodeURIComponent('/people\r\nx: y')
  const { statusCode, headers } = await coordinator.request(
    'POST',
    `/${site.slug}/people/${kept.id}/same/${other.id}/merge?next=${next}`,
    new URLSearchParams({ keep: kept.id }).toString(),
  )
  expect([statusCode, headers.location]).toEqual([303, `/${site.slug}/people/${kept.id}`])
})
