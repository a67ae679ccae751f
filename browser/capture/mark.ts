// Beside the box, in localStorage: how far this phone has numbered. Browsers that delete the one for want of space leave the
// other, so that it can be told that something was deleted, and numbers go on where they were.

export interface Mark {
  /** Under whose pass: its first letters. */
  who: string
  /** The newest number. */
  n: number
  /** The pass itself; gone once the phone was emptied on purpose. */
  pass?: string
}

/** Under whose pass something was made, as far as the phone need know. */
export const whoOf = (pass: string) => pass.slice(0, 8)

const place = (base: string) => `kith-capture${base}`
const isMark = (read: unknown): read is Mark =>
  typeof read === 'object' && read !== null && 'who' in read && 'n' in read && Number.isSafeInteger(read.n)

/** Null where there is none, or the browser keeps nothing. */
export function readMark(base: string): Mark | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place(base)) ?? 'null')
    return isMark(read) ? read : null
  } catch {
    return null
  }
}

export function writeMark(base: string, mark: Mark): void {
  try {
    localStorage.setItem(place(base), JSON.stringify(mark))
  } catch {
    // What is captured is safe without it.
  }
}

/** The phone was emptied on purpose: what waits is still counted, but nobody works on it. */
export function forgetPass(base: string): void {
  const mark = readMark(base)
  if (mark) writeMark(base, { who: mark.who, n: mark.n })
}
