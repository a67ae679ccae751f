import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, histories, type Step } from '../../../tests/evidence/histories.ts'
import { freshDatabase } from '../../../tests/kit/database.ts'
import { inProgramme, newId, type ProgrammeId, readProgramme } from '../../platform/database/index.ts'
import { followOnce, record } from '../../platform/record/index.ts'
import { dimensions, type Sum } from '../cell.ts'
import { monthOf } from '../period/month.ts'
import { type MonthlySum, monthlySums } from '../queries/sums.ts'
import { recount } from '../recount/recount.ts'
import { rollUp } from './follower.ts'

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

const named = ({ output, measure, value, amount }: Sum | MonthlySum, dimension: string, month: string) => ({
  name: [dimension, output, measure, value, month].join(' '),
  amount,
})

/** Sums of the same name added up, in order. */
function lines(parts: { name: string; amount: number }[]): string[] {
  const byName = Map.groupBy(parts, ({ name }) => name)
  return [...byName].map(([name, same]) => `${name}: ${same.reduce((all, { amount }) => all + amount, 0)}`).toSorted()
}

/** Both ways to count, as at some days, for whole months and for odd days. */
async function bothWays(programmeId: ProgrammeId, asAt: string) {
  return readProgramme(database, { programmeId, actor: null }, async (tx) => {
    const recounted = await recount(tx, { asAt })
    const found = []
    for (const period of periods) {
      const within = recounted.filter(({ happenedOn }) => happenedOn >= period.from && happenedOn <= period.to)
      const rolledUp = []
      for (const dimension of dimensions) {
        const sums = await monthlySums(tx, { ...period, asAt, dimension })
        rolledUp.push(...sums.map((sum) => named(sum, dimension, sum.month)))
      }
      found.push({
        rolledUp: lines(rolledUp),
        recounted: lines(within.map((sum) => named(sum, sum.dimension, monthOf(sum.happenedOn)))),
      })
    }
    return found
  })
}

const tellings = fc.record({
  steps: histories,
  pause: fc.integer({ min: 4, max: 20 }),
  size: fc.integer({ min: 1, max: 6 }),
  days: fc.uniqueArray(fc.integer({ min: 2, max: 25 }), { minLength: 2, maxLength: 2 }),
})

test('the roll-up agrees with a full recount at every pause, as at any day, for any period', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(tellings, async ({ steps, pause, size, days }) => {
      const programmeId = newId<'programme'>()
      const positions: number[] = []
      for (let start = 0; start < steps.length; start += pause) {
        await write(programmeId, steps.slice(start, start + pause), positions)
        while ((await followOnce(database, programmeId, rollUp, size)) > 0);
        for (const asAt of days.map(dayNumber)) {
          for (const { rolledUp, recounted } of await bothWays(programmeId, asAt)) expect(rolledUp).toEqual(recounted)
        }
      }
    }),
    { numRuns: 25 },
  ),
)
