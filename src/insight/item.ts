import { answerCodes, type QuestionCode } from './questions.ts'

/** By what the roll-up keeps its sums. Wards and deciles are found from the area when a page is drawn. */
export const dimensions = ['all', 'setting', 'age', 'area'] as const
export type Dimension = (typeof dimensions)[number]

/** What is counted of each conversation: that it was held. */
export const held = 'conversation'

/** That something was said to a question. */
export const answered = (question: QuestionCode): string => question

/** That this was said. */
export const said = (question: QuestionCode, answer: string): string => `${question}.${answer}`

/** All that is counted of a question. */
export function itemsOf(question: QuestionCode): string[] {
  return [answered(question), ...answerCodes(question).map((answer) => said(question, answer))]
}
