import { typedFrom } from '../../platform/fields/index.ts'
import { type Capture, type CaptureKind, captureKinds } from './wire.ts'

const isKind = (value: unknown): value is CaptureKind => captureKinds.some((kind) => kind === value)
/** As high as a phone can count: what claims more was not made by one. */
const highestNumber = 2 ** 31 - 1
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** A capture out of an opened envelope; null for anything that this server does not understand. */
export function readCapture(bytes: Buffer): Capture | null {
  const raw = parsed(bytes)
  if (!isObject(raw) || raw.v !== 1 || !isKind(raw.kind) || typeof raw.pass !== 'string') return null
  if (!isCount(raw.n) || raw.n > highestNumber || !isCount(raw.at)) return null
  const [round, conversation] = [text(raw.round), text(raw.conversation)]
  return {
    v: 1,
    kind: raw.kind,
    pass: raw.pass,
    n: raw.n,
    at: raw.at,
    typed: typedFrom(raw.typed),
    ...(round === undefined ? {} : { round }),
    ...(conversation === undefined ? {} : { conversation }),
  }
}
