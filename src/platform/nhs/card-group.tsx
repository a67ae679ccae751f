import { toChildArray } from 'preact'
import type { Slot } from './root.ts'

export interface CardGroupProps {
  /** Cards, one beside the other as the width allows. */
  children: Slot
  width?: 'one-half' | 'one-third' | 'one-quarter' | undefined
}

/** Cards of one kind, of one height in each row. */
export function CardGroup({ children, width = 'one-half' }: CardGroupProps) {
  return (
    <ul class="nhsuk-grid-row nhsuk-card-group">
      {toChildArray(children).map((card) => (
        <li class={`nhsuk-grid-column-${width} nhsuk-card-group__item`}>{card}</li>
      ))}
    </ul>
  )
}
