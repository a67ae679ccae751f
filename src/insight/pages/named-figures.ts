import type { QuestionFigures } from '../figures/question.ts'

/** A question for one ward, one age band, one quarter, with its name in the reader's words. */
export interface NamedFigures {
  code: string
  name: string
  figures: QuestionFigures
}
