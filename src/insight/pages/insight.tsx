import {
  amountText,
  ChoiceForm,
  ChoiceProblems,
  type ChoosingProps,
  FiguresCaption,
  NothingByThen,
  PeriodLinks,
  ProtectedNote,
  periodInWords,
} from '../../evidence/index.ts'
import { Details, InsetText } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import { type Part, partInWords } from '../part.ts'
import type { Overview } from '../queries/overview.ts'
import { type QuestionCode, questions } from '../questions.ts'
import { Answers } from './answers.tsx'
import { ChoosePart } from './choose-part.tsx'
import { GapsSection, gapsId } from './gaps.tsx'
import { OwnWords } from './own-words.tsx'

export interface InsightPageProps {
  overview: Overview
  choosing: ChoosingProps
  part: Part | null
  known: readonly Part[]
  isProtected: boolean
  upTo: Date | null
  hrefOf(question: QuestionCode, answer?: string): string
  everybody: string
  files: { csv: string; dictionary: string }
  /** The needs of areas, and what came of them. */
  needs: string
  /** Where remarks are coded, for those who may. */
  remarks: string | null
  /** Where a new programme begins, for those who may. */
  firstStep: string | null
}

function FirstDay({ firstStep, isProtected, choosing }: InsightPageProps) {
  const { t } = useWords()
  const { bounds, choice } = choosing
  if (isProtected) return <NothingByThen startsOn={bounds.whole.from} asAt={choice.asAt} />
  return (
    <p>
      {t('insight.first-day')} {firstStep && <a href={firstStep}>{t('insight.first-step')}</a>}
    </p>
  )
}

/** How many conversations, of whom, and that they speak for nobody else. */
function Lead({ overview, part, everybody }: Pick<InsightPageProps, 'overview' | 'part' | 'everybody'>) {
  const words = useWords()
  const conversations = amountText(overview.conversations, words)
  return (
    <>
      <p>
        {part
          ? words.t('insight.lead.part', { conversations, part: partInWords(part, words) })
          : words.t('insight.lead.all', { conversations })}{' '}
        {part && <a href={everybody}>{words.t('insight.part.show-everybody')}</a>}
      </p>
      <InsetText visuallyHiddenText={words.t('insight.note')}>
        {words.t('insight.gaps.not-a-sample')} <a href={`#${gapsId}`}>{words.t('insight.gaps.title')}</a>
      </InsetText>
    </>
  )
}

function Questions({ overview, choosing, hrefOf }: Pick<InsightPageProps, 'overview' | 'choosing' | 'hrefOf'>) {
  const { t } = useWords()
  return (
    <>
      {overview.questions.map((inTime) => (
        <section key={inTime.figures.question} id={inTime.figures.question}>
          <h2 class="nhsuk-heading-m">{t(questions[inTime.figures.question].title)}</h2>
          <Answers {...{ inTime, hrefOf }} asAt={choosing.choice.asAt} />
          <p>
            <a href={hrefOf(inTime.figures.question)}>
              {t('insight.open', { question: t(questions[inTime.figures.question].title) })}
            </a>
          </p>
        </section>
      ))}
    </>
  )
}

/** How the figures are counted, for whoever wants to know. */
export function HowCounted() {
  const { t } = useWords()
  return (
    <Details summary={t('insight.how.title')}>
      <p>{t('insight.how.base')}</p>
      <p>{t('insight.how.several')}</p>
      <p>{t('insight.how.interval')}</p>
    </Details>
  )
}

function Files({ csv, dictionary }: InsightPageProps['files']) {
  const { t } = useWords()
  return (
    <section>
      <h2 class="nhsuk-heading-m">{t('insight.files.title')}</h2>
      <ul class="nhsuk-list">
        <li>
          <a href={csv}>{t('insight.files.csv')}</a>
        </li>
        <li>
          <a href={dictionary}>{t('insight.files.dictionary')}</a>
        </li>
      </ul>
    </section>
  )
}

/** What people say: the four questions, and who was not asked. */
export function InsightPage(props: InsightPageProps) {
  const { overview, choosing, part, known, isProtected, upTo, files } = props
  const words = useWords()
  const { period, asAt } = choosing.choice
  return (
    <>
      <ChoiceProblems {...choosing} />
      <h1 class="nhsuk-heading-l">{words.t('insight.title')}</h1>
      <FiguresCaption period={periodInWords(period, words)} {...{ asAt, upTo }} />
      {isProtected && <ProtectedNote />}
      <Lead {...props} />
      <PeriodLinks {...choosing} />
      <ChoiceForm {...choosing} />
      <ChoosePart {...{ choosing, known, part }} />
      {overview.conversations === 0 && !part && <FirstDay {...props} />}
      <HowCounted />
      <Questions {...props} />
      <OwnWords themes={overview.themes} remarks={props.remarks} />
      <p>
        <a href={props.needs}>{words.t('insight.needs.link')}</a>
      </p>
      <GapsSection gaps={overview.gaps} />
      <Files {...files} />
    </>
  )
}
