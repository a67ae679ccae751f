import type { Capture, CaptureKind } from '../../src/outreach/offline/wire.ts'
import { enqueue, nextNumber, type RoundChange, replace } from './box.ts'
import { whoOf, writeMark } from './mark.ts'
import type { Phone } from './phone.ts'
import { seal } from './seal.ts'
import { uuidv7 } from './uuid.ts'

export type Typed = Record<string, string[]>
export type About = Pick<Capture, 'round' | 'conversation'>

/** A conversation of a moment ago: only here, in memory and for a while, can it still be read and changed. */
export interface Fresh {
  id: string
  typed: Typed
  n: number
  at: number
  about: About
  /** It was put right by a correction, which is done after it: changed in its place, it would be as it was before that. */
  corrected?: boolean
}

/** How long a conversation can still be read on the phone, in milliseconds. */
export const readableFor = 120_000

const ofRound = new Set<CaptureKind>(['round', 'tallies', 'counted'])
const fresh: Fresh[] = []

export function readable(id: string): Fresh | undefined {
  const oldest = Date.now() - readableFor
  const kept = fresh.filter(({ at }) => at > oldest)
  fresh.splice(0, fresh.length, ...kept)
  return kept.find((each) => each.id === id)
}

/** Whether it was taken back, as long as the app is open. */
const takenBack = new Set<string>()
export const isTakenBack = (id: string): boolean => takenBack.has(id)

export function forgetAll(): void {
  fresh.length = 0
}

function sealed(phone: Phone, id: string, said: Omit<Capture, 'v' | 'pass'>) {
  const { ready } = phone.state
  if (!ready) throw new Error('nobody is signed in')
  return seal({ v: 1, pass: ready.pass, ...said }, id, ready)
}

/**
 * Seals what was done and puts it in the queue, with what it changes of the round. Once this returns, it is on the phone's
 * disk, unless the change of the round called it off.
 */
export async function capture(
  phone: Phone,
  kind: CaptureKind,
  typed: Typed,
  about: About = {},
  onRound?: (id: string) => RoundChange,
): Promise<string> {
  const pass = phone.state.ready?.pass ?? ''
  const [id, at, who] = [uuidv7(), Date.now(), whoOf(pass)]
  for (let put: boolean | null = false; put === false; ) {
    const n = await nextNumber(phone.box, who)
    const envelope = await sealed(phone, id, { kind, typed, n, at, ...about })
    put = await enqueue(phone.box, { id, sealed: envelope, at, who, ofRound: ofRound.has(kind) }, n, onRound?.(id))
    if (put) writeMark(phone.base, { who, n, pass })
    if (put && kind === 'conversation') fresh.unshift({ id, typed, n, at, about })
  }
  await phone.count()
  return id
}

/** What is being sent just now must not be changed under way. */
async function inItsPlace(
  phone: Phone,
  { id, corrected = false }: Fresh,
  envelope: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (corrected || !('locks' in navigator)) return false
  return navigator.locks.request(`kith-send${phone.base}`, { ifAvailable: true }, (lock) =>
    lock ? replace(phone.box, id, envelope) : false,
  )
}

/** Changes a conversation: in its place while it waits, by a correction once it may have been sent. */
export async function changeTalk(phone: Phone, talk: Fresh, typed: Typed): Promise<void> {
  const { id, n, at, about } = talk
  const envelope = await sealed(phone, id, { kind: 'conversation', typed, n, at, ...about })
  if (!(await inItsPlace(phone, talk, envelope))) {
    await capture(phone, 'correction', typed, { conversation: id })
    talk.corrected = true
  }
  talk.typed = typed
}

/** Takes a conversation back: one that waits is emptied in its place, so that no number is missing. */
export async function withdraw(phone: Phone, talk: Fresh): Promise<void> {
  const { id, n, at } = talk
  const envelope = await sealed(phone, id, { kind: 'nothing', typed: {}, n, at })
  if (!(await inItsPlace(phone, talk, envelope))) await capture(phone, 'withdrawal', {}, { conversation: id })
  takenBack.add(id)
  const index = fresh.findIndex((each) => each.id === id)
  if (index >= 0) fresh.splice(index, 1)
}
