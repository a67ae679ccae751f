import { asId, type CommandId } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { largestItem, mostItems } from './wire.ts'

export interface SentItem {
  id: CommandId
  sealed: Buffer
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function itemOf(raw: unknown): SentItem {
  const { id: typed, sealed } = isObject(raw) ? raw : {}
  const id = asId<'command'>(typeof typed === 'string' ? typed : undefined)
  const fits = typeof sealed === 'string' && sealed.length <= (largestItem * 4) / 3 && base64.test(sealed)
  if (!id || !fits) throw new Problem('invalid', 'outreach.sending.not-understood')
  return { id, sealed: Buffer.from(sealed, 'base64') }
}

/** What a phone sent, checked for its form only: what is in it can be told once it is open. */
export function readSending(body: unknown): { sentAt: number; items: SentItem[] } {
  const { now, items } = isObject(body) ? body : {}
  if (typeof now !== 'number' || !Number.isFinite(now) || !Array.isArray(items)) {
    throw new Problem('invalid', 'outreach.sending.not-understood')
  }
  if (items.length === 0 || items.length > mostItems) throw new Problem('invalid', 'outreach.sending.not-understood')
  const read = items.map(itemOf)
  // The same id twice in one request is one item.
  return { sentAt: now, items: [...new Map(read.map((item) => [item.id, item])).values()] }
}
