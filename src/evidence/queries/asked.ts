import type { Dimension } from '../cell.ts'
import type { OutputCode } from '../definitions.ts'
import type { Days } from '../period/month.ts'

/** Which sums are wanted. */
export interface Asked extends Days {
  dimension: Dimension
  /** The day at whose end the record is read. */
  asAt: string
  /** One output only. */
  output?: OutputCode | undefined
}
