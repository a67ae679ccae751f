/** The part of the width that a column takes on a wide screen. */
export type ColumnWidth =
  | 'one-half'
  | 'one-third'
  | 'two-thirds'
  | 'one-quarter'
  | 'three-quarters'
  | 'one-fifth'
  | 'two-fifths'
  | 'three-fifths'
  | 'four-fifths'

export const widthClass = (width: ColumnWidth | undefined) => width && `nhsuk-u-width-${width}`
