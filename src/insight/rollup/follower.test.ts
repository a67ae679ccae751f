import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, type Step } from '../../../tests/evidence/histories.ts'
import { tellings } from '../../../tests/insight/tellings.ts'
import { freshDatabase } from '../../../tests/kit/database.ts'
import { monthOf } from '../../evidence/index.ts'
import { inProgramme, newId, type ProgrammeId, readProgramme } from '../../platform/database/index.ts'
import { followOnce, record } from '../../platform/record/index.ts'
import { dimensions, held, itemsOf } from '../item.ts'
import { monthlySums } from '../queries/sums.ts'
import { questionCodes } from '../questions.ts'
import { insightDifferences, recount } from '../recount.ts'
import { listening } from './follower.ts'

let now = new Date()
const database = await freshDatabase({ clock: () => now })

/** Writes steps in a programme, each in a transaction of its own at its own time. */
async function write(programmeId: ProgrammeId, steps: readonly Step[], positions: number[]): Promise<void> {
  for (const step of steps) {
    now = step.at
    await inProgramme(database, { programmeId, actor: null }, async (tx) => {
      await record(tx, step.entry(positions))
      const last = await tx.db
        .selectFrom('record')
        .select((select) => select.fn.max('position').as('position'))
        .where('programme_id', '=', programmeId)
        .executeTakeFirstOrThrow()
      positions.push(last.position)
    })
  }
  now = new Date('2016-01-01T12:00:00Z')
}

const periods = [
  { from: '2014-01-01', to: '2014-12-31' },
  { from: '2014-03-27', to: '2014-04-01' },
  { from: '2014-03-30', to: '2014-06-30' },
]
const items = [held, ...questionCodes.flatMap(itemsOf)]

/** Sums of the same name added up, in order. */
function lines(parts: { name: string; amount: number }[]): string[] {
  const byName = Map.groupBy(parts, ({ name }) => name)
  return [...byName].map(([name, same]) => `${name}: ${same.reduce((all, { amount }) => all + amount, 0)}`).toSorted()
}

/** Both ways to count, as at a day, for whole months and for odd days. */
function bothWays(programmeId: ProgrammeId, asAt: string) {
  return readProgramme(database, { programmeId, actor: null }, async (tx) => {
    const recounted = await recount(tx, asAt)
    const found = []
    for (const period of periods) {
      const rolledUp = []
      for (const dimension of dimensions) {
        const sums = await monthlySums(tx, { ...period, asAt, dimension, items })
        rolledUp.push(
          ...sums.map(({ item, value, month, amount }) => ({
            name: [dimension, item, value, month].join(' '),
            amount,
          })),
        )
      }
      const within = recounted
        .filter(({ happenedOn }) => happenedOn >= period.from && happenedOn <= period.to)
        .map(({ dimension, item, value, happenedOn, amount }) => ({
          name: [dimension, item, value, monthOf(happenedOn)].join(' '),
          amount,
        }))
      found.push({ rolledUp: lines(rolledUp), recounted: lines(within) })
    }
    return found
  })
}

const told = fc.record({
  steps: tellings,
  pause: fc.integer({ min: 4, max: 20 }),
  size: fc.integer({ min: 1, max: 6 }),
  days: fc.uniqueArray(fc.integer({ min: 2, max: 25 }), { minLength: 2, maxLength: 2 }),
})

test('what was heard agrees with a recount at every pause, as at any day, for any period', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(told, async ({ steps, pause, size, days }) => {
      const programmeId = newId<'programme'>()
      const positions: number[] = []
      for (let start = 0; start < steps.length; start += pause) {
        await write(programmeId, steps.slice(start, start + pause), positions)
        while ((await followOnce(database, programmeId, listening, size)) > 0);
        for (const asAt of days.map(dayNumber)) {
          for (const { rolledUp, recounted } of await bothWays(programmeId, asAt)) expect(rolledUp).toEqual(recounted)
        }
        expect(await readProgramme(database, { programmeId, actor: null }, insightDifferences)).toEqual([])
      }
    }),
    { numRuns: 25 },
  ),
)
