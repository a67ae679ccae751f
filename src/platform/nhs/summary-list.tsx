import type { CardProps } from './card.tsx'
import { Card } from './card.tsx'
import type { CardAction } from './card-actions.tsx'
import { CardActions } from './card-actions.tsx'
import type { ColumnWidth } from './column-width.ts'
import { widthClass } from './column-width.ts'
import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface SummaryRow {
  key: Slot
  value: Slot
  keyWidth?: ColumnWidth | undefined
  valueWidth?: ColumnWidth | undefined
  actions?: readonly CardAction[] | undefined
  border?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface SummaryListProps extends Root {
  rows: readonly SummaryRow[]
  border?: boolean | undefined
  lastRowBorder?: boolean | undefined
  /** The card that the list stands on; its heading is read out with each action. */
  card?: CardProps | undefined
}

function ActionsCell({ actions, of }: { actions: readonly CardAction[]; of: Slot }) {
  return (
    <dd class="nhsuk-summary-list__actions">
      <CardActions
        {...{ actions, of }}
        list="nhsuk-summary-list__actions-list"
        item="nhsuk-summary-list__actions-list-item"
      />
    </dd>
  )
}

function Row({ row, someActions, of }: { row: SummaryRow; someActions: boolean; of: Slot }) {
  const { actions = [], keyWidth, valueWidth } = row
  return (
    <div
      class={classNames(
        'nhsuk-summary-list__row',
        someActions && actions.length === 0 && 'nhsuk-summary-list__row--no-actions',
        row.border === false && 'nhsuk-summary-list__row--no-border',
        row.classes,
      )}
      id={row.id}
      {...row.attributes}
    >
      <dt class={classNames('nhsuk-summary-list__key', widthClass(keyWidth))}>{row.key}</dt>
      <dd class={classNames('nhsuk-summary-list__value', widthClass(valueWidth))}>{row.value}</dd>
      {actions.length > 0 && <ActionsCell actions={actions} of={of} />}
    </div>
  )
}

const borderClass = ({ border, lastRowBorder }: SummaryListProps) =>
  classNames(
    border === false && 'nhsuk-summary-list--no-border',
    border !== false && lastRowBorder === false && 'nhsuk-summary-list--no-last-row-border',
  )

const headingOf = (card: CardProps | undefined): Slot =>
  typeof card?.heading === 'object' ? card.heading.text : card?.heading

/** What is known about one thing, and what can be changed. */
export function SummaryList(props: SummaryListProps) {
  const { rows, card } = props
  const someActions = rows.some((row) => row.actions?.length)
  const list = (
    <dl class={classNames('nhsuk-summary-list', borderClass(props), props.classes)} id={props.id} {...props.attributes}>
      {rows.map((row) => (
        <Row row={row} someActions={someActions} of={headingOf(card)} />
      ))}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}
