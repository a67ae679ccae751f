import { type Days, type Lens, monthOf, quartersOf, type Shown } from '../../evidence/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import { type Gaps, gapsOf } from '../figures/gaps.ts'
import { amountOf, type QuestionFigures, questionFigures } from '../figures/question.ts'
import { held, itemsOf } from '../item.ts'
import type { Part } from '../part.ts'
import { type QuestionCode, questionCodes } from '../questions.ts'
import { type ThemeFigure, type ThemeFigures, themeFigures } from '../themes/counts.ts'
import { allThemes } from '../themes/queries.ts'
import { sumsByPart, sumsOfPart } from './parts.ts'
import { talliesOf } from './rounds.ts'
import { monthlySums } from './sums.ts'

export interface InsightAsked {
  period: Days
  /** All days of the programme: quarters are cut from it. */
  whole: Days
  asAt: string
  edition: DeprivationEdition
  lens: Lens
  /** Only those of this part; null: everybody. */
  part: Part | null
  /** All parts that there are. */
  known: readonly Part[]
}

export interface QuarterFigures extends Days {
  figures: QuestionFigures
}

/** A question over the period, and quarter by quarter. */
export interface QuestionInTime {
  figures: QuestionFigures
  quarters: QuarterFigures[]
}

/** One or more questions, with how many conversations there were. */
export async function questionsInTime(tx: ReadTx, asked: InsightAsked, codes: readonly QuestionCode[] = questionCodes) {
  const { period, whole, asAt, edition, lens, part } = asked
  const chosen = await sumsOfPart(tx, part, { ...whole, asAt, edition })
  const items = [held, ...codes.flatMap(itemsOf)]
  const sumsOf = (days: Days) => monthlySums(tx, { ...days, asAt, items, ...chosen })
  const [during, months] = [await sumsOf(period), await sumsOf(whole)]
  const quarters = quartersOf(whole)
  const questions = codes.map((code): QuestionInTime => {
    const figures = questionFigures(code, during, lens)
    const inTime = quarters.map(({ from, to }): QuarterFigures => {
      const within = months.filter(({ month }) => month >= monthOf(from) && month <= to)
      return { from, to, figures: questionFigures(code, within, lens) }
    })
    return { figures, quarters: inTime }
  })
  return { conversations: lens(amountOf(during, held)), questions }
}

export interface Overview {
  conversations: Shown
  /** What was said in people's own words, as somebody coded it. */
  themes: NamedThemes
  questions: QuestionInTime[]
  gaps: Gaps
}

/** Who was not asked: always of everybody, whichever part is looked at. */
async function gaps(tx: ReadTx, { period, asAt, edition, lens, known }: InsightAsked): Promise<Gaps> {
  const asked = { ...period, asAt, edition, items: [held] }
  const met = []
  for (const by of ['ward', 'age', 'setting'] as const) met.push(...(await sumsByPart(tx, asked, by)))
  return gapsOf({ known, met, rounds: await talliesOf(tx, { ...period, asAt }) }, lens)
}

export interface NamedThemes extends ThemeFigures {
  themes: (ThemeFigure & { title: string })[]
}

async function namedThemes(tx: ReadTx, { period, asAt, edition, lens, part }: InsightAsked): Promise<NamedThemes> {
  const chosen = await sumsOfPart(tx, part, { ...period, asAt, edition })
  const { coded, themes: counted } = await themeFigures(tx, { ...period, asAt, ...chosen }, lens)
  const titles = new Map((await allThemes(tx)).map(({ id, title }) => [String(id), title]))
  // A theme that has become part of another since then is shown by its own name, as at that day.
  return { coded, themes: counted.map((figure) => ({ ...figure, title: titles.get(figure.theme) ?? '' })) }
}

export async function overviewOf(tx: ReadTx, asked: InsightAsked): Promise<Overview> {
  return { ...(await questionsInTime(tx, asked)), themes: await namedThemes(tx, asked), gaps: await gaps(tx, asked) }
}
