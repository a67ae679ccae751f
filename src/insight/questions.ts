import { interests } from '../activities/index.ts'
import { gifts, matters, needs } from '../discovery/index.ts'
import type { Option, PlainKey } from '../platform/fields/index.ts'

interface Question {
  /** As a heading. */
  readonly title: PlainKey
  /** The answers that a worker can tick. Several may hold at once. */
  readonly answers: readonly Option[]
}

/** What people are asked in a conversation. The codes are those of the entry's detail. */
export const questions = {
  matters: { title: 'insight.question.matters', answers: matters },
  interests: { title: 'insight.question.interests', answers: interests },
  needs: { title: 'insight.question.needs', answers: needs },
  gifts: { title: 'insight.question.gifts', answers: gifts },
} as const satisfies Record<string, Question>

export type QuestionCode = keyof typeof questions

export const questionCodes: readonly QuestionCode[] = ['matters', 'interests', 'needs', 'gifts']

export function isQuestion(typed: string | undefined): typed is QuestionCode {
  return questionCodes.some((code) => code === typed)
}

/** Of three things at most that matter, one answer; the codes of a question's answers, in the order of the form. */
export function answerCodes(question: QuestionCode): string[] {
  return questions[question].answers.map(({ value }) => value)
}
