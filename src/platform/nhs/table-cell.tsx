import { toChildArray } from 'preact'
import type { ColumnWidth } from './column-width.ts'
import { widthClass } from './column-width.ts'
import type { Attributes, Slot } from './root.ts'
import { classNames } from './root.ts'

interface CellLook {
  align?: 'left' | 'centre' | 'right' | undefined
  width?: ColumnWidth | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

interface CellWords {
  text?: Slot
  /** Read out after the text, or on its own where a column needs no words on the screen. */
  visuallyHiddenText?: string | undefined
  href?: string | undefined
}

/** The head of a column, by which the list can be sorted where it has a direction and an address. */
export type HeadCell = CellLook &
  Omit<CellWords, 'href'> & { format?: 'numeric' | undefined } & (
    | { href: string; sort: 'ascending' | 'descending' | 'none' }
    | { href?: never; sort?: never }
  )

export interface Cell extends CellLook, CellWords {
  /** `string` for a word in a column of numbers. */
  format?: 'numeric' | 'string' | undefined
}

export function CellContent({ text, visuallyHiddenText, href }: CellWords) {
  const hidden = visuallyHiddenText && (text ? ` ${visuallyHiddenText}` : visuallyHiddenText)
  const words = (
    <>
      {text}
      {hidden && <span class="nhsuk-u-visually-hidden">{hidden}</span>}
    </>
  )
  return href ? (
    <a class="nhsuk-link" href={href}>
      {words}
    </a>
  ) : (
    words
  )
}

const hasElements = (text: Slot) => toChildArray(text).some((child) => typeof child === 'object')

/** On a small screen each cell of a responsive table says its column first. */
export function StackedContent({ cell, head }: { cell: Cell; head: HeadCell | undefined }) {
  const content = <CellContent {...cell} />
  if (!head) return content
  return (
    <>
      <span class="nhsuk-table__heading" aria-hidden="true">
        <CellContent text={head.text} visuallyHiddenText={head.visuallyHiddenText} />{' '}
      </span>
      {hasElements(cell.text) ? <span>{content}</span> : content}
    </>
  )
}

/** The classes and attributes of a cell. */
export function cellAttributes(block: 'header' | 'cell', cell: Omit<Cell, keyof CellWords>): Attributes {
  const name = `nhsuk-table__${block}`
  return {
    class: classNames(
      name,
      cell.format === 'numeric' && `${name}--numeric`,
      cell.align && `nhsuk-u-text-align-${cell.align}`,
      widthClass(cell.width),
      cell.classes,
    ),
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    ...cell.attributes,
  }
}
