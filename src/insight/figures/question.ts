import { knownNumber, type Lens, type Shown } from '../../evidence/index.ts'
import { answered, said } from '../item.ts'
import type { ItemSum } from '../queries/sums.ts'
import { answerCodes, type QuestionCode } from '../questions.ts'
import { type Share, shareOf } from './share.ts'

export interface AnswerFigure {
  code: string
  count: Shown
  share: Share | null
}

/** A question with its answers, as they may be shown to whoever is looking. */
export interface QuestionFigures {
  question: QuestionCode
  /** Conversations in which something was said to it. */
  asked: Shown
  answers: AnswerFigure[]
}

/** Conversations of a kind, all values added up. */
export function amountOf(sums: readonly ItemSum[], item: string): number {
  return sums.filter((sum) => sum.item === item).reduce((all, { amount }) => all + amount, 0)
}

/** The answers in the order of the form. */
export function questionFigures(question: QuestionCode, sums: readonly ItemSum[], lens: Lens): QuestionFigures {
  const asked = lens(amountOf(sums, answered(question)))
  const answers = answerCodes(question).map((code) => {
    const count = lens(amountOf(sums, said(question, code)))
    return { code, count, share: shareOf(count, asked) }
  })
  return { question, asked, answers }
}

/** The most common answers first, by what may be shown. */
export function mostSaidFirst<A extends AnswerFigure>(answers: readonly A[]): A[] {
  const order = ({ count }: A) => knownNumber(count) ?? 1
  return answers.toSorted((a, b) => order(b) - order(a))
}
