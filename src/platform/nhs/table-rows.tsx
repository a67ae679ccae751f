import type { Attributes } from './root.ts'
import type { Cell, HeadCell } from './table-cell.tsx'
import { CellContent, cellAttributes, StackedContent } from './table-cell.tsx'

// A table drawn as blocks on a small screen is no table any more to some screen readers unless its roles are said.
const role = (responsive: boolean, name: 'row' | 'rowgroup' | 'columnheader' | 'rowheader' | 'cell'): Attributes =>
  responsive ? { role: name } : {}

const asCell = <T extends object>(given: string | T): T | { text: string } =>
  typeof given === 'string' ? { text: given } : given

function Header({ cell, responsive }: { cell: HeadCell; responsive: boolean }) {
  const { sort } = cell
  const sorting: Attributes = { 'data-sort': sort && '', 'aria-sort': sort === 'none' ? undefined : sort }
  const span = responsive ? { colspan: undefined } : {}
  return (
    <th
      {...cellAttributes('header', { ...cell, ...span })}
      {...sorting}
      {...role(responsive, 'columnheader')}
      scope="col"
    >
      <CellContent text={cell.text} visuallyHiddenText={cell.visuallyHiddenText} href={cell.href} />
    </th>
  )
}

export function TableHead({ head, responsive }: { head: readonly (string | HeadCell)[]; responsive: boolean }) {
  return (
    <thead class="nhsuk-table__head" {...role(responsive, 'rowgroup')}>
      <tr class="nhsuk-table__row" {...role(responsive, 'row')}>
        {head.map((cell) => (
          <Header cell={asCell(cell)} responsive={responsive} />
        ))}
      </tr>
    </thead>
  )
}

/** A cell takes the format and the alignment of its column unless it has its own. */
function inColumn(cell: Cell, head: HeadCell | undefined, responsive: boolean): Cell {
  const wordAmongNumbers = cell.format === 'string' && head?.format === 'numeric'
  return {
    ...cell,
    format: cell.format ?? head?.format,
    align: cell.align ?? (wordAmongNumbers ? 'right' : head?.align),
    colspan: responsive ? undefined : cell.colspan,
  }
}

interface RowProps {
  row: readonly (string | Cell)[]
  head: readonly (string | HeadCell)[]
  responsive: boolean
  firstCellIsHeader: boolean
}

function BodyCell({
  cell,
  head,
  responsive,
  heads,
}: {
  cell: Cell
  head: HeadCell | undefined
  responsive: boolean
  heads: boolean
}) {
  const drawn = inColumn(cell, head, responsive)
  const content = responsive ? <StackedContent cell={drawn} head={head} /> : <CellContent {...drawn} />
  return heads ? (
    <th {...cellAttributes('header', drawn)} {...role(responsive, 'rowheader')} scope="row">
      {content}
    </th>
  ) : (
    <td {...cellAttributes('cell', drawn)} {...role(responsive, 'cell')}>
      {content}
    </td>
  )
}

export function TableRow({ row, head, responsive, firstCellIsHeader }: RowProps) {
  return (
    <tr class="nhsuk-table__row" {...role(responsive, 'row')}>
      {row.map((cell, index) => {
        const column = head[index]
        return (
          <BodyCell
            cell={asCell(cell)}
            head={column === undefined ? undefined : asCell(column)}
            responsive={responsive}
            heads={firstCellIsHeader && index === 0}
          />
        )
      })}
    </tr>
  )
}
