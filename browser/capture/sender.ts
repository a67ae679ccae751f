import type { SendingAnswer } from '../../src/outreach/offline/wire.ts'
import { mostItems } from '../../src/outreach/offline/wire.ts'
import { base64Of } from './base64.ts'
import { type Box, letGo, oldest, setAside, type Told, type Waiting } from './box.ts'
import { whoOf } from './mark.ts'

/** Why nothing more could be sent just now. */
export type Trouble = 'no-signal' | 'network-page' | 'sign-in' | 'server' | 'not-taken'

export interface Sent {
  trouble: Trouble | null
}

const patience = 20_000
const isAnswer = (answer: unknown): answer is SendingAnswer =>
  typeof answer === 'object' && answer !== null && 'kith' in answer && 'items' in answer && Array.isArray(answer.items)

async function readAnswer(answer: Response): Promise<SendingAnswer | null> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/json')) return null
  const read: unknown = await answer.json().catch(() => null)
  return isAnswer(read) ? read : null
}

function troubleOf(status: number): Trouble {
  if (status === 401 || status === 403) return 'sign-in'
  return status === 422 || status === 413 ? 'not-taken' : 'server'
}

async function put(base: string, pass: string | undefined, items: Waiting[]): Promise<SendingAnswer | Trouble> {
  const body = { now: Date.now(), items: items.map(({ id, sealed }) => ({ id, sealed: base64Of(sealed) })) }
  const answer = await fetch(`${base}/capture/commands`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...(pass === undefined ? {} : { 'kith-pass': pass }) },
    body: JSON.stringify(body),
    cache: 'no-store',
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  if (answer === null) return 'no-signal'
  // A network that wants somebody to sign in to it first answers in the server's place.
  if (answer.type === 'opaqueredirect') return 'network-page'
  if (!answer.ok) return troubleOf(answer.status)
  return (await readAnswer(answer)) ?? 'network-page'
}

/** Which of the items sent are conversations, or belong to one, and which were captured under the pass of whoever works here now. */
interface Known {
  talks: ReadonlySet<string>
  own: ReadonlySet<string>
}

/**
 * How many conversations of the day the server has: what goes with a round is not counted. What was kept of another worker's,
 * or of a pass that somebody ended, is not for this worker to mend; the server says so when it is next asked.
 */
function toldBy({ at, items }: SendingAnswer, { talks, own }: Known) {
  // The day of the phone's own calendar, as 2026-11-26.
  const day = new Date(at).toLocaleDateString('sv')
  const stored = items.filter(({ id, is }) => is === 'stored' && talks.has(id)).length
  const kept = items.filter(({ id, is }) => is === 'kept' && own.has(id)).length
  return (before: Told | undefined): Told => ({
    day,
    at,
    stored: (before?.day === day ? before.stored : 0) + stored,
    kept: (before?.kept ?? 0) + kept,
  })
}

/** Sends one batch, oldest first, and lets go of just what the server says it has. */
async function sendBatch(box: Box, base: string, size: number): Promise<Sent & { more: boolean }> {
  const nothing = { more: false }
  const items = await oldest(box, size)
  if (items.length === 0) return { ...nothing, trouble: null }
  const ready = await box.get('ready', 'now')
  const answer = await put(base, ready?.pass, items)
  if (typeof answer === 'string') return { ...nothing, trouble: answer }
  const waiting = new Set(items.map(({ id }) => id))
  const had = answer.items.filter(({ id }) => waiting.has(id))
  const idsOf = (wanted: (item: Waiting) => boolean) => new Set(items.filter(wanted).map(({ id }) => id))
  const who = ready && whoOf(ready.pass)
  const known = { talks: idsOf(({ ofRound }) => !ofRound), own: idsOf((item) => item.who === who) }
  await letGo(
    box,
    had.map(({ id }) => id),
    toldBy({ ...answer, items: had }, known),
  )
  return { trouble: had.length > 0 ? null : 'server', more: true }
}

/** Sends all that waits, in batches. A batch that is too much for the server is halved; what it does not take alone waits. */
async function sendAll(box: Box, base: string): Promise<Sent> {
  const aside = new Set<string>()
  for (let size = mostItems; ; ) {
    const { trouble, more } = await sendBatch(box, base, size)
    if (trouble === null && more) continue
    const [first] = trouble === 'not-taken' ? await oldest(box, 1) : []
    if (!first || aside.has(first.id)) return { trouble }
    if (size > 1) size = Math.ceil(size / 2)
    else {
      aside.add(first.id)
      await setAside(box, first)
    }
  }
}

/** Sends what waits, unless this tab, another or the worker behind them is at it already. */
export async function send(box: Box, base: string): Promise<Sent | null> {
  if (!('locks' in navigator)) return sendAll(box, base)
  return navigator.locks.request(`kith-send${base}`, { ifAvailable: true }, (lock) =>
    lock ? sendAll(box, base) : null,
  )
}
