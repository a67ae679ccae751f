import { groupedFigures, outputsReport, type ReportWanted, recount, rollUp } from '../src/evidence/index.ts'
import { type Database, newId, openDatabase, readProgramme } from '../src/platform/database/index.ts'
import { catchUp } from '../src/platform/record/index.ts'
import { loadCatalogues, wordsFor } from '../src/platform/words/index.ts'
import { catalogues } from '../src/words.gen.ts'
import { prepareGround } from './ground.ts'
import type { Measured } from './main.ts'
import { sizesAsked } from './sizes.ts'
import { fillRecord } from './synthetic-record.ts'
import { median, timed } from './timing.ts'

const sizes = sizesAsked('50000,1000000,10000000')
const whole = { from: '2012-10-01', to: '2015-04-30' }

async function measureSize(database: Database, entries: number): Promise<(string | number)[]> {
  const programmeId = newId<'programme'>()
  await fillRecord(database.pool, programmeId, 1, entries)
  const rolling = await timed(() => catchUp(database, programmeId, rollUp))
  await database.pool.query('vacuum analyze')
  const programme = {
    id: programmeId,
    slug: 'bench',
    name: 'Bench',
    language: 'en',
    startsOn: whole.from,
    endsOn: whole.to,
    settings: {},
  }
  const wanted: ReportWanted = { programme, period: whole, asAt: '2015-12-31', isProtected: false, withMoney: true }
  const report = (changed: Partial<ReportWanted>) => () =>
    readProgramme(database, { programmeId, actor: null }, (tx) =>
      outputsReport(tx, { ...wanted, ...changed }, wordsFor('en')),
    )
  const wards = () =>
    readProgramme(database, { programmeId, actor: null }, (tx) => groupedFigures(tx, wanted, 'ward', wordsFor('en')))
  const again = await timed(() => readProgramme(database, { programmeId, actor: null }, (tx) => recount(tx)))
  return [
    entries.toLocaleString('en-GB'),
    (rolling / 1000).toFixed(1),
    Math.round((entries / rolling) * 1000).toLocaleString('en-GB'),
    (again / 1000).toFixed(1),
    await median(report({})),
    await median(report({ period: { from: '2013-01-17', to: '2014-11-05' }, asAt: '2014-12-18' })),
    await median(wards),
  ]
}

function pageAt(rows: readonly (string | number)[][], size: string): string {
  const row = rows.find(([entries]) => entries === size)
  return row ? `${row[4]} ms` : 'not in this run'
}

/** How cost grows, from each size to the next. */
function growth(rows: readonly (string | number)[][]): string {
  const figure = (row: readonly (string | number)[] | undefined, at: number) =>
    Number(String(row?.[at]).replaceAll(',', ''))
  const times = (at: number) =>
    rows.slice(1).map((row, n) => `${(figure(row, at) / figure(rows[n], at)).toFixed(1)} times`)
  return `entries ${times(0).join(', ')}; roll-up ${times(1).join(', ')}; page ${times(4).join(', ')}`
}

export async function outputs(): Promise<Measured> {
  loadCatalogues(catalogues)
  const ground = await prepareGround()
  const database = await openDatabase(ground.pool, { guarded: false })
  const rows: (string | number)[][] = []
  for (const size of sizes) rows.push(await measureSize(database, size))
  await ground.leave()
  return {
    title: 'The eight outputs',
    about:
      'A made-up record of 31 months. The roll-up follows it; the page reads the sums, so its cost hangs on days and areas, not on entries. The recount reads every entry, to prove the roll-up. Milliseconds are the middle of nine runs of all the queries of the page.',
    columns: [
      'entries',
      'roll-up, s',
      'entries a second',
      'recount, s',
      'page, whole programme, ms',
      'page, odd days as at an earlier day, ms',
      'all by ward, ms',
    ],
    rows,
    aims: [
      { what: 'the Outputs page over 1,000,000 entries', aim: 'less than 100 ms', measured: pageAt(rows, '1,000,000') },
      { what: 'how its cost grows, from each size to the next', aim: 'page: 1 time', measured: growth(rows) },
    ],
  }
}
