import { type Days, periodInWords, type Shown } from '../../evidence/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import type { Words } from '../../platform/words/index.ts'
import type { QuestionFigures } from '../figures/question.ts'
import type { Share } from '../figures/share.ts'
import { type Part, type Parting, partAsked, partLabel } from '../part.ts'
import type { GroupFigures } from '../queries/file.ts'
import type { InsightAsked } from '../queries/overview.ts'
import { type QuestionCode, questions } from '../questions.ts'

/** One line of the file: one answer of one group. */
export interface InsightRow {
  question: QuestionCode
  answer: string
  answer_name: string
  part: string
  group_by: Parting | 'quarter' | 'all'
  group: string
  group_name: string
  from: string
  to: string
  as_at: string
  count: Shown
  asked: Shown
  share: number | ''
  low: number | ''
  high: number | ''
}

type Frame = Omit<InsightRow, 'question' | 'answer' | 'answer_name' | 'count' | 'asked' | 'share' | 'low' | 'high'>

const isPart = (group: Part | Days): group is Part => 'by' in group

function frameOf(group: GroupFigures['group'], { period, asAt, part }: InsightAsked, words: Words): Frame {
  const frame = { part: part ? partAsked(part) : '', ...period, as_at: asAt }
  if (group === null || group === part) return { ...frame, group_by: 'all', group: '', group_name: '' }
  if (isPart(group)) return { ...frame, group_by: group.by, group: group.code, group_name: partLabel(group, words) }
  const name = periodInWords(group, words)
  return { ...frame, ...group, group_by: 'quarter', group: `${group.from}/${group.to}`, group_name: name }
}

/** Four digits after the point: a hundredth of a percent. */
const digits = (share: number | undefined): number | '' =>
  share === undefined ? '' : Math.round(share * 10_000) / 10_000
const sharesIn = (share: Share | null) => ({
  share: digits(share?.share),
  low: digits(share?.low),
  high: digits(share?.high),
})

function rowsOf(frame: Frame, { question, asked, answers }: QuestionFigures, words: Words): InsightRow[] {
  return answers.map(({ code, count, share }) => {
    const name = labelIn(questions[question].answers, code, words)
    return { question, answer: code, answer_name: name, ...frame, count, asked, ...sharesIn(share) }
  })
}

/** Every answer of every group in which something was said to its question. */
export function insightRows(groups: readonly GroupFigures[], asked: InsightAsked, words: Words): InsightRow[] {
  return groups.flatMap(({ group, figures }) => {
    const frame = frameOf(group, asked, words)
    return figures.filter((each) => each.asked !== 0).flatMap((each) => rowsOf(frame, each, words))
  })
}
