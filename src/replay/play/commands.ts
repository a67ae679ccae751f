import { createHash } from 'node:crypto'
import { asId, type CommandId } from '../../platform/database/index.ts'
import type { Act } from '../deed.ts'
import { planOf } from '../plan/index.ts'
import type { Story } from '../story.ts'

/** An act as a command: done once, however often it is asked for. */
export interface Command extends Act {
  commandId: CommandId
}

/** The id of the nth command of a story: the same each time, so that what was done before is known by it. UUID version 8. */
function commandIdOf({ name, seed, period }: Story, n: number): CommandId {
  const hex = createHash('sha256').update(`${name} ${seed} ${period.from} ${n}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  const id = asId<'command'>(parts.join('-'))
  if (id === null) throw new Error('not an id')
  return id
}

/** All that is to be done in a story, in the order in which it is told. */
export function commandsOf(story: Story): Command[] {
  return planOf(story).map((act, n) => ({ ...act, commandId: commandIdOf(story, n) }))
}
