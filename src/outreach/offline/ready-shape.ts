// What a phone is given while it is online, to work with afterwards. No imports: both sides read it.

export interface Choice {
  value: string
  label: string
  hint?: string
}

export interface VenueChoice extends Choice {
  setting: string | null
  ward: string | null
}

export type ListName =
  | 'setting'
  | 'ward'
  | 'partner'
  | 'matters'
  | 'interests'
  | 'needs'
  | 'gifts'
  | 'adviceHealth'
  | 'adviceDigital'
  | 'ageBand'
  | 'nextStep'
  | 'channel'

export type Lists = Record<ListName, Choice[]> & { venue: VenueChoice[] }

/** The wording of consent in one language: read aloud in it, whatever language the worker reads. */
export interface Aloud {
  language: string
  /** The language by its own name. */
  name: string
  dir: 'ltr' | 'rtl'
  /** Put into this language by machine, and read by nobody yet who speaks it. */
  drafted: boolean
  purposes: { value: string; label: string; words: string }[]
}

export interface Tallied {
  spoken: number
  declined: number
  notNow: number
}

export interface ReadyRound {
  id: string
  setting: string
  venue: string | null
  tallies: Tallied
  conversations: number
}

export interface Ready {
  programme: string
  pass: string
  /** Until when the phone works without having been online, by the server's clock, in milliseconds. */
  worksUntil: number
  key: { id: string; point: string }
  /** The server's clock as this was made. */
  at: number
  today: string
  /** One contact in so many is asked whether it is the first time. */
  oneIn: number
  /** The worker's own partner, offered first. */
  partner: string | null
  /** Those of today that the worker opened, and on which nobody else is. */
  rounds: ReadyRound[]
  /**
   * Those on which others are too. Apart, so that an earlier version of the app, which knows of no other phone, goes on with
   * none of them; not said by an earlier version of the server.
   */
  shared?: ReadyRound[]
  /** How many of this worker's captures wait to be mended. */
  kept: number
  /** What the labels of the lists are written in. */
  language: string
  lists: Lists
  aloud: Aloud[]
}
