// What phones and server say to each other. No imports: both sides read it.

/** What a worker did on the phone. Each is a command that the pages online know too. */
export const captureKinds = [
  'round',
  /** The tallies of a round as they stand on the phone: from versions of the app that did not yet count beside others. */
  'tallies',
  /** By how much they changed since the phone last told. */
  'counted',
  'conversation',
  'withdrawal',
  'correction',
  'name',
  'card',
  'offer',
  'nothing',
] as const
export type CaptureKind = (typeof captureKinds)[number]

/** One command as it is sealed. Its answers are the typed answers of the same form online. */
export interface Capture {
  v: 1
  kind: CaptureKind
  /** By whom: the pass that the phone was given when this worker was signed in. */
  pass: string
  /** The phone's own number for it, from 1, without gaps. */
  n: number
  /** The phone's clock, in milliseconds. */
  at: number
  typed: Record<string, string[]>
  round?: string
  conversation?: string
}

/** Sealed, in base64, under the id of its command. */
export interface SealedItem {
  id: string
  sealed: string
}

export interface Sending {
  /** The phone's clock as it sends, by which the clock of each capture is judged. */
  now: number
  items: SealedItem[]
}

/** stored: in the record. kept: safe with the server, to be mended there. */
export interface ItemAnswer {
  id: string
  is: 'stored' | 'kept'
}

export interface SendingAnswer {
  /** Tells a server of ours from a network's own sign-in page. */
  kith: 'capture'
  /** The server's clock, after the commit. */
  at: number
  items: ItemAnswer[]
}

/** A phone's clock that is further off than this is said to be off, in milliseconds. */
export const toleratedSkew = 10 * 60_000
/** How many may be sent in one request. */
export const mostItems = 50
/** Bytes of one envelope, at the most. */
export const largestItem = 32_768
/** Letters of somebody's own words. Enough for what is said in a shop; nobody types more on a phone. */
export const longestRemark = 500
/**
 * Letters of the code on a card: seven by lot and a check letter. Of 20,000 cards one is met by one guess in a million, and
 * no page answers differently for a code that there is.
 */
export const codeLength = 8
