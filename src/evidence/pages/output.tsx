import { Details, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { DeprivationEdition } from '../../programme/index.ts'
import { exact, type Lens, protect } from '../figures/disclosure.ts'
import type { OutputFigures, OutputsReport } from '../figures/report.ts'
import { type GroupedFigures, shownParts } from '../files/rows.ts'
import { choiceAddress } from '../period/choice.ts'
import { periodInWords } from '../period/in-words.ts'
import type { Days } from '../period/month.ts'
import type { Grouping } from '../queries/breakdown.ts'
import { Amount } from './amounts.tsx'
import { ChoiceForm, ChoiceProblems, type ChoosingProps, PeriodLinks } from './choosing.tsx'
import { FigureCard } from './figure-card.tsx'
import { GroupingNote } from './grouping.tsx'
import { FiguresCaption, ProtectedNote } from './notes.tsx'
import { QuarterTable } from './quarter-table.tsx'
import { UniquePeopleText } from './unique-people.tsx'

export interface OutputPageProps {
  report: OutputsReport
  figures: OutputFigures
  grouped: readonly GroupedFigures[]
  edition: DeprivationEdition
  choosing: ChoosingProps
  /** The entries under the number, for those who may open them. */
  entriesHref: ((by?: Grouping, code?: string) => string) | null
  csvHref: string
}

/** What it means, how it is counted, and by which version of the definition. */
export function DefinitionText({ figures: { code, definition } }: { figures: OutputFigures }) {
  const { t, date } = useWords()
  return (
    <>
      <p>{definition.meaning}</p>
      <p>{definition.rule}</p>
      <p class="nhsuk-body-s">
        {t('evidence.how.version', { code, version: String(definition.version), date: date(definition.date, 'long') })}
      </p>
    </>
  )
}

interface PartsTableProps extends GroupedFigures, Pick<OutputPageProps, 'figures' | 'entriesHref'> {
  lens: Lens
}

function PartsTable({ by, groups, figures, lens, entriesHref }: PartsTableProps) {
  const { t } = useWords()
  const opens = (code: string) => (entriesHref ? { href: entriesHref(by, code) } : {})
  const bases = figures.parts.length > 1 ? figures.parts.map(({ basis }) => basis) : []
  const shown = groups.map(({ code, label, sums }) => ({ code, label, ...shownParts(sums, figures, lens) }))
  const counted = shown.filter(({ total }) => total !== 0)
  if (counted.length === 0) return null
  return (
    <Table
      compact
      scroll
      firstCellIsHeader
      caption={{ text: t(`evidence.by.${by}`), size: 's', id: `by-${by}` }}
      head={[
        { text: t(`evidence.by.${by}`), classes: 'nhsuk-u-visually-hidden' },
        ...bases.map((basis) => ({ text: t(`evidence.basis.${basis}`), format: 'numeric' as const })),
        { text: t('evidence.group.all'), format: 'numeric' },
      ]}
      rows={counted.map(({ code, label, parts, total }) => [
        { text: label },
        ...(bases.length > 0 ? parts : []).map(({ amount }) => ({ text: <Amount amount={amount} /> })),
        { text: <Amount amount={total} />, ...opens(code) },
      ])}
    />
  )
}

function Estimate({ figures }: { figures: OutputFigures }) {
  const { t } = useWords()
  if (!figures.unique) return null
  return (
    <section id="estimate">
      <h2 class="nhsuk-heading-m">{t('evidence.unique.title')}</h2>
      <UniquePeopleText figures={figures} />
      <p>{t('evidence.unique.bound')}</p>
    </section>
  )
}

/** More groups than this are one tap away. */
const many = 15

/** The parts of the number by each way of parting it; long tables are one tap away. */
function Parts({
  figures,
  grouped,
  edition,
  entriesHref,
  isProtected,
}: Pick<OutputPageProps, 'figures' | 'grouped' | 'edition' | 'entriesHref'> & { isProtected: boolean }) {
  const { t } = useWords()
  const lens = isProtected ? protect : exact
  const short = grouped.filter(({ groups }) => groups.length <= many)
  const long = grouped.filter(({ groups }) => groups.length > many)
  return (
    <>
      <h2 class="nhsuk-heading-m">{t('evidence.by.title')}</h2>
      <GroupingNote by="decile" edition={edition} />
      <div class="kith-beside">
        {short.map((each) => (
          <PartsTable key={each.by} {...each} {...{ figures, lens, entriesHref }} />
        ))}
      </div>
      {long.map((each) => (
        <Details key={each.by} summary={t(`evidence.by.${each.by}`)}>
          <PartsTable {...each} {...{ figures, lens, entriesHref }} />
        </Details>
      ))}
    </>
  )
}

/** One number, opened: what it means, how it is counted, and its parts. */
export function OutputPage({ report, figures, grouped, edition, choosing, entriesHref, csvHref }: OutputPageProps) {
  const words = useWords()
  const { choice, bounds, path, url } = choosing
  const opens = (period: Days) => url(choiceAddress(path, { period, asAt: choice.asAt }, bounds))
  return (
    <>
      <ChoiceProblems {...choosing} />
      <h1 class="nhsuk-heading-l">{figures.definition.title}</h1>
      <FiguresCaption period={periodInWords(report.period, words)} asAt={report.asAt} />
      {report.isProtected && <ProtectedNote />}
      <PeriodLinks {...choosing} />
      <ChoiceForm {...choosing} />
      <div class="kith-beside">
        <FigureCard figures={figures} period={report.period} asAt={report.asAt} href={url(path)} />
        <QuarterTable quarters={figures.quarters} caption={words.t('evidence.trend.title')} opens={opens} />
      </div>
      {entriesHref && (
        <p>
          <a href={entriesHref()}>{words.t('evidence.entries.link')}</a>
        </p>
      )}
      <section id="how">
        <h2 class="nhsuk-heading-m">{words.t('evidence.how')}</h2>
        <DefinitionText figures={figures} />
      </section>
      <Estimate figures={figures} />
      <Parts {...{ figures, grouped, edition, entriesHref }} isProtected={report.isProtected} />
      <p>
        <a href={csvHref}>{words.t('evidence.files.csv')}</a>
      </p>
    </>
  )
}
