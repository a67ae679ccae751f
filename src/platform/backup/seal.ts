import { createHash } from 'node:crypto'

/**
 * How the chunks of a back-up are guarded against damage. A chunk's tag also stands for its place and for whether it is
 * the last, so that chunks can be neither swapped, nor dropped, nor cut off at the end.
 */
export interface Seal {
  readonly header: Buffer
  readonly tagBytes: number
  close(data: Buffer, last: boolean): { data: Buffer; tag: Buffer }
  /** Undefined when the chunk is not what was closed here. */
  open(data: Buffer, tag: Buffer, last: boolean): Buffer | undefined
}

export const magic = Buffer.from('KITHBACK')
export const formatVersion = 1
export const suites = { open: 0, passphrase: 1 } as const

export const headerOf = (suite: number, rest: Buffer = Buffer.alloc(0)): Buffer =>
  Buffer.concat([magic, Buffer.from([formatVersion, suite]), rest])

/** Suite 0: anyone can read it; each tag is the SHA-256 of the tag before it, the chunk's length and last mark, and the chunk. */
export function openSeal(): Seal {
  const header = headerOf(suites.open)
  let before = createHash('sha256').update(header).digest()
  const next = (data: Buffer, last: boolean): Buffer => {
    before = createHash('sha256').update(before).update(prefixOf(data.length, last)).update(data).digest()
    return before
  }
  return {
    header,
    tagBytes: 32,
    close: (data, last) => ({ data, tag: next(data, last) }),
    open: (data, tag, last) => (next(data, last).equals(tag) ? data : undefined),
  }
}

const lastMark = 0x8000_0000

/** Four bytes before each chunk: its length, and in the highest bit whether it is the last. */
export function prefixOf(length: number, last: boolean): Buffer {
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE((last ? lastMark : 0) + length)
  return prefix
}

export function readPrefix(prefix: Buffer): { length: number; last: boolean } {
  const word = prefix.readUInt32BE()
  return { length: word % lastMark, last: word >= lastMark }
}
