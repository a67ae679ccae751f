import { Amount, amountText } from '../../evidence/index.ts'
import { Details, Table, type TableCaption } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type AnswerFigure, mostSaidFirst } from '../figures/question.ts'
import type { QuestionInTime } from '../queries/overview.ts'
import { type QuestionCode, questions } from '../questions.ts'
import { chartEnd, ShareBar, sharesOf } from './share-bar.tsx'
import { ShareText, ShareTrend } from './share-words.tsx'

interface AnswersProps {
  inTime: QuestionInTime
  asAt: string
  hrefOf(question: QuestionCode, answer: string): string
}

interface ChartProps extends AnswersProps {
  answers: readonly AnswerFigure[]
  end: number
  caption: TableCaption
}

/** Answers as a chart that is its own table. */
function Chart({ inTime: { figures, quarters }, asAt, hrefOf, answers, end, caption }: ChartProps) {
  const words = useWords()
  const { t } = words
  const { question } = figures
  return (
    <Table
      responsive
      compact
      firstCellIsHeader
      caption={caption}
      head={[
        { text: t('insight.column.answer') },
        { visuallyHiddenText: t('insight.column.bar'), width: 'one-third' },
        { text: t('insight.column.share') },
        { text: t('insight.column.count'), format: 'numeric' },
        { text: t('insight.column.trend') },
      ]}
      rows={answers.map(({ code, count, share }) => [
        { text: labelIn(questions[question].answers, code, words), href: hrefOf(question, code) },
        { text: share ? <ShareBar {...{ share, end }} /> : t('insight.share.no-bar') },
        { text: <ShareText share={share} /> },
        { text: <Amount amount={count} /> },
        { text: <ShareTrend {...{ quarters, asAt, end }} answer={code} /> },
      ])}
    />
  )
}

/** So many answers are shown at once; the others are one tap away. */
const shownAtOnce = 6

/** A question's answers, the most common first. */
export function Answers(props: AnswersProps) {
  const words = useWords()
  const { figures } = props.inTime
  if (figures.asked === 0) return <p>{words.t('insight.base.none')}</p>
  const end = chartEnd(sharesOf(figures))
  const answers = mostSaidFirst(figures.answers)
  const others = answers.slice(shownAtOnce)
  const base = words.t('insight.base.of', { asked: amountText(figures.asked, words), end: words.percent(end, 0) })
  const summary = words.t('insight.other-answers', { n: others.length })
  return (
    <>
      <Chart {...props} {...{ end }} answers={answers.slice(0, shownAtOnce)} caption={{ text: base }} />
      {others.length > 0 && (
        <Details summary={summary}>
          <Chart
            {...props}
            {...{ end }}
            answers={others}
            caption={{ text: base, classes: 'nhsuk-u-visually-hidden' }}
          />
        </Details>
      )}
    </>
  )
}
