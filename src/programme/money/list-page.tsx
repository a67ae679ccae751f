import type { Days } from '../../platform/clock/index.ts'
import { Button, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { KeptLine } from './line.ts'
import { financialYears, spreadOver } from './years.ts'

interface MoneyPageProps {
  lines: KeptLine[]
  mayChange: boolean
  url(path: string): string
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0)

function YearName({ year: { from, to } }: { year: Days }) {
  const { t, date } = useWords()
  const [first, last] = [date(from, 'short-month'), date(to, 'short-month')]
  // The lines may reach into no more than one month of their first or last year.
  return <>{first === last ? first : t('programme.money.days', { from: first, to: last })}</>
}

/** Each line with its days, what of it falls into each financial year, and the sums: across and down they agree. */
function LinesTable({ lines, url }: Omit<MoneyPageProps, 'mayChange'>) {
  const { t, date, money } = useWords()
  const years = financialYears(lines.filter(({ amountPence }) => amountPence > 0))
  const spread = spreadOver(lines, years)
  const rows = spread.map(({ line, years: parts }) => [
    { text: line.label, href: url(`/money/${line.code}`) },
    { text: t('programme.money.days', { from: date(line.from, 'short'), to: date(line.to, 'short') }) },
    ...parts.map((pence) => ({ text: money(pence, 'always') })),
    { text: money(line.amountPence, 'always') },
  ])
  const total = [
    { text: <strong>{t('programme.money.total')}</strong> },
    { text: '' },
    ...years.map((_, at) => ({
      text: <strong>{money(sum(spread.map(({ years: parts }) => parts[at] ?? 0)), 'always')}</strong>,
    })),
    { text: <strong>{money(sum(lines.map(({ amountPence }) => amountPence)), 'always')}</strong> },
  ]
  return (
    <Table
      compact
      scroll
      firstCellIsHeader
      caption={{ text: t('programme.money.caption'), size: 's', id: 'contract-lines' }}
      head={[
        { text: t('programme.money.line') },
        { text: t('programme.money.period') },
        ...years.map((year) => ({ text: <YearName year={year} />, format: 'numeric' as const })),
        { text: t('programme.money.whole'), format: 'numeric' },
      ]}
      rows={[...rows, total]}
    />
  )
}

/** What the contract pays for, line by line. */
export function MoneyPage({ lines, mayChange, url }: MoneyPageProps) {
  const { t } = useWords()
  const none = lines.length === 0
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('programme.money.title')}</h1>
      <p>{t(none ? 'programme.money.none' : 'programme.money.about')}</p>
      {mayChange && (
        <Button href={url('/money/new')}>{t(none ? 'programme.money.add-first' : 'programme.money.add')}</Button>
      )}
      {!none && <LinesTable lines={lines} url={url} />}
      {!none && <p>{t('programme.money.spread')}</p>}
      <p>
        <a href={url('/outputs#cost')}>{t('programme.money.to-outputs')}</a>
      </p>
    </>
  )
}
