import { KeyNumbers } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import type { OutputCode } from '../definitions.ts'
import { exact, protect } from '../figures/disclosure.ts'
import type { OutputsReport } from '../figures/report.ts'
import type { GroupedFigures } from '../files/rows.ts'
import { choiceAddress } from '../period/choice.ts'
import { periodInWords } from '../period/in-words.ts'
import { ChoiceForm, ChoiceProblems, type ChoosingProps, PeriodLinks } from './choosing.tsx'
import { CostSection } from './cost.tsx'
import { FigureCard } from './figure-card.tsx'
import { FlagsSection } from './flags.tsx'
import { GroupTable } from './group-table.tsx'
import { GroupingLinks, GroupingNote } from './grouping.tsx'
import { FiguresCaption, NothingByThen, ProtectedNote } from './notes.tsx'
import { TakeAway, type TakeAwayProps } from './take-away.tsx'

export interface OutputsPageProps {
  report: OutputsReport
  grouped: GroupedFigures
  edition: DeprivationEdition
  choosing: ChoosingProps
  hrefOf(code: OutputCode): string
  takeAway: TakeAwayProps
  upTo: Date | null
  /** Where the contract's money stands, for those who may see it; and the targets. */
  plan: { money: string | null; targets: string }
  /** Where a new programme begins, for those who may. */
  firstStep: string | null
}

function FirstDay({ firstStep, report, choosing: { bounds } }: OutputsPageProps) {
  const { t } = useWords()
  if (report.isProtected) return <NothingByThen startsOn={bounds.whole.from} asAt={report.asAt} />
  return (
    <p>
      {t('evidence.first-day')} {firstStep && <a href={firstStep}>{t('evidence.first-step')}</a>}
    </p>
  )
}

/** What the programme was given, and what is hoped for in return. */
function PlanLinks({ money, targets }: OutputsPageProps['plan']) {
  const { t } = useWords()
  return (
    <section>
      <h2 class="nhsuk-heading-m">{t('evidence.plan.title')}</h2>
      <ul class="nhsuk-list">
        {money && (
          <li>
            <a href={money}>{t('evidence.plan.money')}</a>
          </li>
        )}
        <li>
          <a href={targets}>{t('evidence.plan.targets')}</a>
        </li>
      </ul>
    </section>
  )
}

/** A quarter's number opens as the same number in that quarter; any other to its parts, where it stands among them. */
function openingOf({
  grouped: { by },
  choosing: { choice, bounds, url },
}: Pick<OutputsPageProps, 'grouped' | 'choosing'>) {
  return (code: OutputCode, group: string | null) => {
    const [from = '', to = ''] = by === 'quarter' && group !== null ? group.split('/') : []
    const period = to === '' ? choice.period : { from, to }
    const page = url(choiceAddress(`/outputs/${code}`, { period, asAt: choice.asAt }, bounds))
    return by === 'quarter' || group === null ? page : `${page}#by-${by}`
  }
}

function Groups({ report, grouped, edition, choosing }: OutputsPageProps) {
  const words = useWords()
  const opens = openingOf({ grouped, choosing })
  const caption = words.t('evidence.by.caption', {
    by: words.t(`evidence.by.${grouped.by}`),
    period: periodInWords(report.period, words),
  })
  return (
    <section id="groups">
      <h2 class="nhsuk-heading-m">{words.t('evidence.by.title')}</h2>
      <GroupingLinks {...choosing} />
      <GroupingNote by={grouped.by} edition={edition} />
      <GroupTable
        {...{ grouped, caption, opens }}
        outputs={report.outputs}
        lens={report.isProtected ? protect : exact}
      />
    </section>
  )
}

/** The eight outputs of a period, and everything that stands beside them. */
export function OutputsPage(props: OutputsPageProps) {
  const { report, choosing, hrefOf, takeAway, upTo, plan } = props
  const words = useWords()
  return (
    <>
      <ChoiceProblems {...choosing} />
      <h1 class="nhsuk-heading-l">{words.t('evidence.title')}</h1>
      <FiguresCaption period={periodInWords(report.period, words)} asAt={report.asAt} upTo={upTo} />
      {report.isProtected && <ProtectedNote />}
      <PeriodLinks {...choosing} />
      <ChoiceForm {...choosing} />
      {report.outputs.every(({ quarters }) => quarters.every(({ total }) => total === 0)) && <FirstDay {...props} />}
      <KeyNumbers>
        {report.outputs.map((figures) => (
          <FigureCard
            key={figures.code}
            figures={figures}
            period={report.period}
            asAt={report.asAt}
            href={hrefOf(figures.code)}
          />
        ))}
      </KeyNumbers>
      <Groups {...props} />
      {report.cost && <CostSection cost={report.cost} outputs={report.outputs} hrefOf={hrefOf} />}
      <PlanLinks {...plan} />
      <FlagsSection flags={report.flags} />
      <TakeAway {...takeAway} />
    </>
  )
}
