import { wholeProgramme } from '../src/evidence/index.ts'
import { insightFigures, listening, recountInsight } from '../src/insight/index.ts'
import { type Database, newId, openDatabase, type ReadTx, readProgramme } from '../src/platform/database/index.ts'
import { catchUp } from '../src/platform/record/index.ts'
import { prepareGround } from './ground.ts'
import type { Measured } from './main.ts'
import { sizesAsked } from './sizes.ts'
import { fillRecord } from './synthetic-record.ts'
import { median, timed } from './timing.ts'

const sizes = sizesAsked('50000,1000000')
const whole = wholeProgramme({ startsOn: '2012-10-01', endsOn: '2015-04-30' }, '2015-04-30')
const odd = { from: '2013-01-17', to: '2014-11-05' }

async function measureSize(database: Database, entries: number): Promise<(string | number)[]> {
  const programmeId = newId<'programme'>()
  await fillRecord(database.pool, programmeId, 1, entries)
  const rolling = await timed(() => catchUp(database, programmeId, listening))
  await database.pool.query('vacuum analyze')
  const read = <T>(work: (tx: ReadTx) => Promise<T>) => readProgramme(database, { programmeId, actor: null }, work)
  const asked = { period: whole, whole, asAt: '2015-12-31' }
  return [
    entries.toLocaleString('en-GB'),
    (rolling / 1000).toFixed(1),
    ((await timed(() => read((tx) => recountInsight(tx, '2015-12-31')))) / 1000).toFixed(1),
    await median(() => read((tx) => insightFigures.overview(tx, asked))),
    await median(() => read((tx) => insightFigures.overview(tx, { ...asked, period: odd, asAt: '2014-12-18' }))),
    await median(() => read((tx) => insightFigures.byWard(tx, asked, 'needs'))),
    await median(() => read((tx) => insightFigures.file(tx, asked)), 3),
  ]
}

export async function insight(): Promise<Measured> {
  const ground = await prepareGround()
  const database = await openDatabase(ground.pool, { guarded: false })
  const rows: (string | number)[][] = []
  for (const size of sizes) rows.push(await measureSize(database, size))
  await ground.leave()
  return {
    title: 'What people say',
    about:
      'The made-up record of the outputs, 64% of it conversations. Milliseconds are the middle of nine runs of all queries of the page, of three runs for the file.',
    columns: [
      'entries',
      'roll-up, s',
      'recount, s',
      'page, whole programme, ms',
      'page, odd days as at an earlier day, ms',
      'one question by ward, ms',
      'file, ms',
    ],
    rows,
  }
}
