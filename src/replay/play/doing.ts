import type { CommandId, Tx } from '../../platform/database/index.ts'
import type { Made } from './made.ts'

/** One deed being done: at its moment, in somebody's name, as a command of its own. */
export interface Doing {
  tx: Tx
  made: Made
  commandId: CommandId
}

/** How each kind of deed is done: through a verb of its module, and in no other way. */
export type Doings<D> = { [V in keyof D]: (doing: Doing, deed: D[V]) => Promise<void> }
