import type { Key } from '../../platform/database/index.ts'
import { Button, SummaryList, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { LineSet } from './history.ts'
import type { KeptLine } from './line.ts'

interface LinePageProps {
  line: KeptLine
  history: LineSet[]
  /** Null for those who are not told who in the team did what. */
  actors: ReadonlyMap<Key, string> | null
  correct: string | null
}

function HistoryTable({ history, actors }: Pick<LinePageProps, 'history' | 'actors'>) {
  const { t, date, dateTime, money } = useWords()
  const who = (actor: Key | null) => (actor && actors?.get(actor)) ?? t('programme.money.nobody')
  const rows = history.map(({ at, actor, label, amountPence, from, to }) => [
    { text: dateTime(at, 'long') },
    { text: label },
    { text: t('programme.money.days', { from: date(from, 'short'), to: date(to, 'short') }) },
    { text: money(amountPence, 'always') },
    ...(actors ? [{ text: who(actor) }] : []),
  ])
  const head = [
    { text: t('programme.money.set-on') },
    { text: t('programme.money.line') },
    { text: t('programme.money.period') },
    { text: t('programme.money.amount'), format: 'numeric' as const },
    ...(actors ? [{ text: t('programme.money.set-by') }] : []),
  ]
  return (
    <Table
      responsive
      caption={{ text: t('programme.money.history'), size: 's', id: 'line-history' }}
      head={head}
      rows={rows}
    />
  )
}

/** A line of the contract, and all that it ever said. */
export function LinePage({ line, correct, ...told }: LinePageProps) {
  const { t, date, money } = useWords()
  const period = t('programme.money.days', { from: date(line.from, 'long'), to: date(line.to, 'long') })
  return (
    <>
      <h1 class="nhsuk-heading-l">{line.label}</h1>
      <SummaryList
        rows={[
          { key: t('programme.money.amount'), value: money(line.amountPence, 'always') },
          { key: t('programme.money.period'), value: period },
        ]}
      />
      {line.amountPence === 0 && <p>{t('programme.money.ended')}</p>}
      {correct && <Button href={correct}>{t('programme.money.correct')}</Button>}
      <HistoryTable {...told} />
    </>
  )
}
