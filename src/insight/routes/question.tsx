import { periodInWords } from '../../evidence/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { mostSaidFirst } from '../figures/question.ts'
import type { NamedFigures } from '../pages/named-figures.ts'
import { QuestionPage, type Split } from '../pages/question.tsx'
import { isParting, partLabel } from '../part.ts'
import { questionByPart } from '../queries/breakdown.ts'
import { type InsightAsked, questionsInTime } from '../queries/overview.ts'
import { answerCodes, isQuestion, type QuestionCode } from '../questions.ts'
import { insightCrumb, listeningTo } from './looking.ts'

function questionAsked({ params }: Visit): QuestionCode {
  if (!isQuestion(params.question)) throw new Problem('not-found', 'insight.no-such-question')
  return params.question
}

async function inTime(visit: Visit, asked: InsightAsked, question: QuestionCode) {
  const { questions } = await questionsInTime(visit.tx, { ...asked, part: null }, [question])
  const [found] = questions
  const rows = (found?.quarters ?? []).map(({ from, to, figures }): NamedFigures => {
    return { code: from, name: periodInWords({ from, to }, visit.words), figures }
  })
  const { from, to } = asked.period
  return rows.filter(({ code, figures }) => figures.asked !== 0 && code <= to && code >= from)
}

async function rowsOf(visit: Visit, asked: InsightAsked, question: QuestionCode, split: Split) {
  if (split === 'quarter') return inTime(visit, asked, question)
  const parts = await questionByPart(visit.tx, asked, question, split)
  return parts.map(
    ({ part, figures }): NamedFigures => ({ code: part.code, name: partLabel(part, visit.words), figures }),
  )
}

/** The answer that the address names; else the one that most gave. */
async function answerAsked(visit: Visit, asked: InsightAsked, question: QuestionCode): Promise<string> {
  const typed = visit.query.answer?.[0] ?? ''
  const codes = answerCodes(question)
  if (codes.includes(typed)) return typed
  const { questions } = await questionsInTime(visit.tx, { ...asked, part: null }, [question])
  return mostSaidFirst(questions[0]?.figures.answers ?? [])[0]?.code ?? codes[0] ?? ''
}

function splitAsked({ query }: Visit): Split {
  const typed = query.split?.[0]
  return isParting(typed) ? typed : 'quarter'
}

async function showQuestion(visit: Visit) {
  const question = questionAsked(visit)
  const split = splitAsked(visit)
  const path = `/insight/${question}`
  const { asked } = await listeningTo(visit, path)
  const answer = await answerAsked(visit, asked, question)
  const { choosing, isProtected, status } = await listeningTo(visit, path, { answer, split })
  return {
    title: visit.words.t('insight.question.page', { question: visit.words.t(`insight.question.${question}`) }),
    density: 'office' as const,
    status,
    breadcrumb: [insightCrumb(visit)],
    body: (
      <QuestionPage
        {...{ question, answer, split, choosing, isProtected }}
        edition={asked.edition}
        rows={await rowsOf(visit, asked, question, split)}
      />
    ),
  }
}

export const questionRoutes: Route[] = [page('/insight/:question', { may: may.seeInsight, show: showQuestion })]
