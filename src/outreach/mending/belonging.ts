import { asId, type CommandId, type ReadTx } from '../../platform/database/index.ts'
import { keptAmong } from '../offline/kept.ts'
import type { Capture } from '../offline/wire.ts'
import { conversationById, roundById } from '../queries.ts'

/** What a capture belongs to: a round or a conversation that was captured before it. */
export interface Belonging {
  of: 'round' | 'conversation'
  id: string
  /** kept: waits to be mended itself. */
  is: 'there' | 'kept' | 'missing'
}

export const idItBelongsTo = ({ conversation, round }: Capture) => conversation ?? round

async function isThere(tx: ReadTx, { conversation, round }: Capture): Promise<boolean> {
  const [conversationId, roundId] = [asId<'conversation'>(conversation), asId<'round'>(round)]
  if (conversationId) return (await conversationById(tx, conversationId)) !== undefined
  return roundId !== undefined && roundId !== null && (await roundById(tx, roundId)) !== undefined
}

async function isKept(tx: ReadTx, id: CommandId | null | undefined): Promise<boolean> {
  if (!id) return false
  return (await keptAmong(tx, [id])).get(id)?.settled === false
}

/** Null for what belongs to nothing, such as a round. */
export async function belongingOf(tx: ReadTx, capture: Capture): Promise<Belonging | null> {
  const id = idItBelongsTo(capture)
  if (id === undefined) return null
  const of = capture.conversation === undefined ? 'round' : 'conversation'
  if (await isThere(tx, capture)) return { of, id, is: 'there' }
  return { of, id, is: (await isKept(tx, asId<'command'>(id))) ? 'kept' : 'missing' }
}
