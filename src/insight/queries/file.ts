import { type Days, monthOf, quartersOf } from '../../evidence/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { type QuestionFigures, questionFigures } from '../figures/question.ts'
import { itemsOf } from '../item.ts'
import { type Part, partings } from '../part.ts'
import { questionCodes } from '../questions.ts'
import type { InsightAsked } from './overview.ts'
import { sumsByPart, sumsOfPart } from './parts.ts'
import { monthlySums } from './sums.ts'

/** The figures of everybody, of a part, or of a quarter. */
export interface GroupFigures {
  group: Part | Days | null
  figures: QuestionFigures[]
}

const items = questionCodes.flatMap(itemsOf)

/** Everything that the pages show of a period, and more at once: for a file. */
export async function everyFigure(tx: ReadTx, asked: InsightAsked): Promise<GroupFigures[]> {
  const { period, asAt, edition, lens, part } = asked
  const all = { ...period, asAt, edition, items }
  const months = await monthlySums(tx, { ...period, asAt, items, ...(await sumsOfPart(tx, part, all)) })
  const allOf = (sums: typeof months) => questionCodes.map((code) => questionFigures(code, sums, lens))
  const quarters = quartersOf(period).map(({ from, to }): GroupFigures => {
    const within = months.filter(({ month }) => month >= monthOf(from) && month <= to)
    return { group: { from, to }, figures: allOf(within) }
  })
  const whole: GroupFigures = { group: part, figures: allOf(months) }
  if (part) return [whole, ...quarters]
  const parted: GroupFigures[] = []
  for (const by of partings) {
    for (const { sums, ...group } of await sumsByPart(tx, all, by)) {
      parted.push({ group, figures: questionCodes.map((code) => questionFigures(code, sums, lens)) })
    }
  }
  return [whole, ...quarters, ...parted]
}
