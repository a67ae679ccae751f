import { expect, test } from 'vitest'
import { idOf, personKey } from '../../../tests/evidence/histories.ts'
import { freshDatabase } from '../../../tests/kit/database.ts'
import { entries as activities } from '../../activities/index.ts'
import { inProgramme, newId, readProgramme } from '../../platform/database/index.ts'
import { catchUp, followOnce, record } from '../../platform/record/index.ts'
import { monthlySums } from '../queries/sums.ts'
import { recount } from '../recount/recount.ts'
import { rollUp } from './follower.ts'

const writers = 16
const each = 25
const database = await freshDatabase({ poolSize: writers + 2 })
const programmeId = newId<'programme'>()

/** Entries by one writer, some of which commit long after others that began later. */
async function write(writer: number): Promise<void> {
  for (let n = 0; n < each; n += 1) {
    await inProgramme(database, { programmeId, actor: null }, async (tx) => {
      const who = personKey(writer * each + n)
      await record(tx, activities.tookPart(who, '2014-05-06', { activity: idOf(5, 1), session: idOf(3, 1) }))
      await new Promise((resolve) => setTimeout(resolve, (writer * 7 + n * 3) % 23))
    })
  }
}

test('16 writers at once: the roll-up follows them and misses nobody who commits late', async () => {
  const writing = { now: true }
  const following = (async () => {
    while (writing.now) await followOnce(database, programmeId, rollUp, 40)
  })()
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  writing.now = false
  await following
  await catchUp(database, programmeId, rollUp)
  await readProgramme(database, { programmeId, actor: null }, async (tx) => {
    const [sum] = await monthlySums(tx, { dimension: 'all', from: '2014-05-01', to: '2014-05-31', asAt: tx.today })
    expect(sum?.amount).toBe(writers * each)
    const [all] = await recount(tx)
    expect(all?.amount).toBe(writers * each)
  })
})
