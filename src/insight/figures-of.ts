import { exact } from '../evidence/index.ts'
import type { ReadTx } from '../platform/database/index.ts'
import { questionByPart } from './queries/breakdown.ts'
import { everyFigure } from './queries/file.ts'
import { type InsightAsked, overviewOf } from './queries/overview.ts'
import type { QuestionCode } from './questions.ts'

type Days = Pick<InsightAsked, 'period' | 'whole' | 'asAt'>

const exactly = (days: Days): InsightAsked => ({ ...days, edition: 'imd2025', lens: exact, part: null, known: [] })

/** The queries behind the pages, for measuring. */
export const insightFigures = {
  overview: (tx: ReadTx, days: Days) => overviewOf(tx, exactly(days)),
  byWard: (tx: ReadTx, days: Days, question: QuestionCode) => questionByPart(tx, exactly(days), question, 'ward'),
  file: (tx: ReadTx, days: Days) => everyFigure(tx, exactly(days)),
}
