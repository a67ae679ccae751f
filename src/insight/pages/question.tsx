import {
  Amount,
  ChoiceForm,
  ChoiceProblems,
  type ChoosingProps,
  choiceAddress,
  FiguresCaption,
  GroupingNote,
  PeriodLinks,
  ProtectedNote,
  periodInWords,
} from '../../evidence/index.ts'
import { Details, Table } from '../../platform/nhs/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { useWords, type Words } from '../../platform/words/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import { type Parting, partings } from '../part.ts'
import { type QuestionCode, questions } from '../questions.ts'
import { HowCounted } from './insight.tsx'
import type { NamedFigures } from './named-figures.ts'
import { chartEnd, ShareBar } from './share-bar.tsx'
import { ShareText } from './share-words.tsx'

/** In time, or in parts. */
export type Split = 'quarter' | Parting
export const splits: readonly Split[] = ['quarter', ...partings]

export interface QuestionPageProps {
  question: QuestionCode
  answer: string
  split: Split
  rows: readonly NamedFigures[]
  choosing: ChoosingProps
  edition: DeprivationEdition
  isProtected: boolean
}

const answerLabel = (question: QuestionCode, answer: string, words: Words) =>
  labelIn(questions[question].answers, answer, words)

interface LinkRowProps {
  label: string
  choosing: ChoosingProps
  links: { text: string; also: Record<string, string>; current: boolean }[]
}

function LinkRow({ label, choosing: { choice, bounds, path, url }, links }: LinkRowProps) {
  return (
    <nav aria-label={label}>
      <p class="nhsuk-u-margin-bottom-1">
        <strong>{label}</strong>
      </p>
      <ul class="nhsuk-list nhsuk-body-s kith-periods">
        {links.map(({ text, also, current }) => (
          <li key={text}>
            <a
              href={url(choiceAddress(path, { ...choice, also: { ...choice.also, ...also } }, bounds))}
              aria-current={current ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Choosers({ question, answer, split, choosing }: QuestionPageProps) {
  const words = useWords()
  return (
    <>
      <LinkRow
        label={words.t('insight.choose.answer')}
        choosing={choosing}
        links={questions[question].answers.map(({ value }) => ({
          text: answerLabel(question, value, words),
          also: { answer: value },
          current: value === answer,
        }))}
      />
      <LinkRow
        label={words.t('insight.choose.split')}
        choosing={choosing}
        links={splits.map((each) => ({
          text: words.t(`insight.split.${each}`),
          also: { split: each },
          current: each === split,
        }))}
      />
    </>
  )
}

/** One answer, in parts or in time: a bar with its interval for each. */
function AnswerInParts({ question, answer, split, rows }: QuestionPageProps) {
  const words = useWords()
  const { t } = words
  const found = rows.map(({ name, figures }) => {
    return { name, asked: figures.asked, ...figures.answers.find(({ code }) => code === answer) }
  })
  const end = chartEnd(found.map(({ share = null }) => share))
  return (
    <Table
      responsive
      compact
      firstCellIsHeader
      caption={{
        text: t('insight.in-parts', { answer: answerLabel(question, answer, words), end: words.percent(end, 0) }),
        size: 's',
        id: 'in-parts',
      }}
      head={[
        { text: t(`insight.split.${split}`) },
        { visuallyHiddenText: t('insight.column.bar'), width: 'one-third' },
        { text: t('insight.column.share') },
        { text: t('insight.column.count'), format: 'numeric' },
        { text: t('insight.column.asked'), format: 'numeric' },
      ]}
      rows={found.map(({ name, asked, share = null, count = 0 }) => [
        { text: name },
        { text: share ? <ShareBar {...{ share, end }} /> : t('insight.share.no-bar') },
        { text: <ShareText share={share} /> },
        { text: <Amount amount={count} /> },
        { text: <Amount amount={asked} /> },
      ])}
    />
  )
}

/** All answers side by side, as shares. */
function AllAnswers({ question, split, rows }: QuestionPageProps) {
  const words = useWords()
  return (
    <Details summary={words.t('insight.all-answers')}>
      <Table
        scroll
        compact
        firstCellIsHeader
        caption={{ text: words.t('insight.all-answers'), id: 'all-answers', classes: 'nhsuk-u-visually-hidden' }}
        head={[
          { text: words.t(`insight.split.${split}`) },
          ...questions[question].answers.map(({ value }) => ({
            text: answerLabel(question, value, words),
            format: 'numeric' as const,
          })),
        ]}
        rows={rows.map(({ name, figures }) => [
          { text: name },
          ...figures.answers.map(({ share }) => ({ text: <ShareText share={share} short /> })),
        ])}
      />
    </Details>
  )
}

/** One question, opened: an answer in time or in parts, and all answers side by side. */
export function QuestionPage(props: QuestionPageProps) {
  const { question, split, choosing, edition, isProtected, rows } = props
  const words = useWords()
  return (
    <>
      <ChoiceProblems {...choosing} />
      <h1 class="nhsuk-heading-l">{words.t(questions[question].title)}</h1>
      <FiguresCaption period={periodInWords(choosing.choice.period, words)} asAt={choosing.choice.asAt} />
      {isProtected && <ProtectedNote />}
      <p>{words.t('insight.gaps.not-a-sample')}</p>
      <PeriodLinks {...choosing} />
      <ChoiceForm {...choosing} />
      <Choosers {...props} />
      {(split === 'ward' || split === 'decile') && <GroupingNote by={split} edition={edition} />}
      {rows.length > 0 ? <AnswerInParts {...props} /> : <p>{words.t('insight.base.none')}</p>}
      {rows.length > 0 && <AllAnswers {...props} />}
      <HowCounted />
    </>
  )
}
