import { InsetText, Table } from '../../platform/nhs/index.ts'
import { useWords } from '../../platform/words/index.ts'
import type { Cost } from '../figures/cost.ts'
import type { OutputFigures } from '../figures/report.ts'
import { Amount } from './amounts.tsx'

function LineTable({ cost }: { cost: Cost }) {
  const { t, money } = useWords()
  const rows = cost.lines.map(({ label, pence, byDays }) => [
    { text: byDays ? `${label} (${t('evidence.cost.by-days')})` : label },
    { text: money(pence, 'always') },
  ])
  return (
    <Table
      compact
      scroll
      caption={{ text: t('evidence.cost.lines'), size: 's', id: 'cost-lines' }}
      head={[{ text: t('evidence.cost.line') }, { text: t('evidence.cost.amount'), format: 'numeric' }]}
      rows={[...rows, [{ text: t('evidence.cost.total') }, { text: money(cost.totalPence, 'always') }]]}
    />
  )
}

interface CostProps {
  cost: Cost
  outputs: readonly OutputFigures[]
  /** Where a number opens. */
  hrefOf(code: OutputFigures['code']): string
}

function EachTable({ cost, outputs, hrefOf }: CostProps) {
  const { t, money } = useWords()
  const rows = outputs.map(({ code, definition, total }) => {
    const each = cost.each.find(({ output }) => output === code)?.each ?? null
    return [
      { text: definition.title },
      { text: <Amount amount={total} />, href: hrefOf(code) },
      { text: each === null ? t('evidence.cost.none') : money(each, 'always') },
    ]
  })
  return (
    <Table
      compact
      scroll
      caption={{ text: t('evidence.cost.each'), size: 's', id: 'cost-each' }}
      head={[
        { text: t('evidence.cost.output') },
        { text: t('evidence.cost.number'), format: 'numeric' },
        { text: t('evidence.cost.for-one'), format: 'numeric' },
      ]}
      rows={rows}
    />
  )
}

/** What the period cost, and the whole of it over each output in turn. */
export function CostSection({ cost, outputs, hrefOf }: CostProps) {
  const { t } = useWords()
  return (
    <section id="cost">
      <h2 class="nhsuk-heading-m">{t('evidence.cost.title')}</h2>
      {cost.lines.length === 0 ? (
        <p>{t('evidence.cost.nothing')}</p>
      ) : (
        <>
          <InsetText visuallyHiddenText={t('evidence.note')}>{t('evidence.cost.warning')}</InsetText>
          <p>{t('evidence.cost.nominal')}</p>
          <div class="kith-beside">
            <LineTable cost={cost} />
            <EachTable {...{ cost, outputs, hrefOf }} />
          </div>
        </>
      )}
    </section>
  )
}
