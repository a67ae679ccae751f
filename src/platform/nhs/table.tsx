import type { CardProps } from './card.tsx'
import { Card } from './card.tsx'
import type { HeadingText } from './heading-text.tsx'
import { HeadingWords } from './heading-text.tsx'
import type { Root } from './root.ts'
import { classNames, withText } from './root.ts'
import { Scroll } from './scroll.tsx'
import type { Cell, HeadCell } from './table-cell.tsx'
import { TableHead, TableRow } from './table-rows.tsx'

/** Its hidden text is read out in brackets: say there that the columns can be sorted, where they can. */
export interface TableCaption extends HeadingText, Root {
  size?: 's' | 'm' | 'l' | 'xl' | undefined
}

interface TableBody extends Root {
  head?: readonly (string | HeadCell)[] | undefined
  rows: readonly (readonly (string | Cell)[])[]
  firstCellIsHeader?: boolean | undefined
  /** On a small screen each row becomes a block, and each cell says its column. */
  responsive?: boolean | undefined
  compact?: boolean | undefined
  striped?: boolean | undefined
  variant?: 'reverse' | undefined
  border?: boolean | undefined
  lastRowBorder?: boolean | undefined
  /** The card that the table stands on. */
  card?: CardProps | undefined
}

interface StandingTable extends TableBody {
  scroll?: false | undefined
  caption?: string | TableCaption | undefined
}

/** A table that scrolls by itself where it is wider than the screen; its caption names the region that scrolls. */
interface ScrollingTable extends TableBody {
  scroll: true
  caption: TableCaption & { id: string }
}

export type TableProps = StandingTable | ScrollingTable

const sorts = (head: TableProps['head']) => head?.some((cell) => typeof cell === 'object' && cell.sort !== undefined)

const tableClass = ({ variant, compact, responsive, border, lastRowBorder, head, striped, classes }: TableProps) =>
  classNames(
    'nhsuk-table',
    variant && `nhsuk-table--${variant}`,
    compact && 'nhsuk-table--compact',
    responsive && 'nhsuk-table--responsive',
    border === false && 'nhsuk-table--no-border',
    border !== false && lastRowBorder === false && 'nhsuk-table--no-last-row-border',
    sorts(head) && 'nhsuk-table--sortable',
    striped && 'nhsuk-table--striped',
    classes,
  )

function CaptionElement({ size, visuallyHiddenText, ...caption }: TableCaption) {
  const sizeClass = size && `nhsuk-table__caption--${size}`
  return (
    <caption
      class={classNames('nhsuk-table__caption', sizeClass, caption.classes)}
      id={caption.id}
      {...caption.attributes}
    >
      <HeadingWords {...caption} size={size} visuallyHiddenText={visuallyHiddenText && `(${visuallyHiddenText})`} />
    </caption>
  )
}

function TableElement(props: TableProps) {
  const { caption, head = [], rows, responsive = false, firstCellIsHeader = false } = props
  const role = responsive ? 'table' : undefined
  return (
    <table class={tableClass(props)} id={props.id} {...{ role }} {...props.attributes}>
      {caption && <CaptionElement {...withText(caption)} />}
      {head.length > 0 && <TableHead head={head} responsive={responsive} />}
      <tbody class="nhsuk-table__body">
        {rows.map((row) => (
          <TableRow {...{ row, head, responsive, firstCellIsHeader }} />
        ))}
      </tbody>
    </table>
  )
}

/** Things that are compared, in rows and columns. */
export function Table(props: TableProps) {
  const { card, variant } = props
  const table = props.scroll ? (
    <Scroll labelledBy={props.caption.id} variant={variant}>
      <TableElement {...props} />
    </Scroll>
  ) : (
    <TableElement {...props} />
  )
  return card ? <Card {...card}>{table}</Card> : table
}
