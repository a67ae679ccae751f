import type { ReadTx } from '../../platform/database/index.ts'
import { type QuestionFigures, questionFigures } from '../figures/question.ts'
import { itemsOf } from '../item.ts'
import type { Part, Parting } from '../part.ts'
import type { QuestionCode } from '../questions.ts'
import type { InsightAsked } from './overview.ts'
import { sumsByPart } from './parts.ts'

export interface PartFigures {
  part: Part
  figures: QuestionFigures
}

/** A question in parts: those in which something was said to it. */
export async function questionByPart(
  tx: ReadTx,
  { period, asAt, edition, lens }: InsightAsked,
  question: QuestionCode,
  by: Parting,
): Promise<PartFigures[]> {
  const parts = await sumsByPart(tx, { ...period, asAt, edition, items: itemsOf(question) }, by)
  return parts
    .map(({ sums, ...part }) => ({ part, figures: questionFigures(question, sums, lens) }))
    .filter(({ figures }) => figures.asked !== 0)
}
