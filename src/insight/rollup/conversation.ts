import { withdrawnPositions } from '../../evidence/index.ts'

/** A conversation as its entry tells it, with all that is counted of it. */
export interface Heard {
  position: number
  happenedOn: string
  /** The day on which Kith learned it. */
  recordedOn: string
  conversation: string
  setting: string
  ageBand: string
  area: string
  items: string[]
}

/** The conversation was recorded by mistake, or the entry at `target` was. */
export interface TakenBack {
  conversation: string
  position: number
  target: number | null
  recordedOn: string
}

/** A conversation as it counted from the day `since` until the day before `until`; null: to this day. */
export interface Stay extends Heard {
  since: string
  until: string | null
}

function counts({ position }: Heard, known: readonly TakenBack[]): boolean {
  const targeted = known.flatMap(({ position, target }) => (target === null ? [] : [{ position, target }]))
  const withdrawn = withdrawnPositions(targeted)
  return !withdrawn.has(position) && known.every((taken) => taken.target !== null || withdrawn.has(taken.position))
}

/**
 * How a conversation came and went: for each day on which something was learned about it, whether it then counted. One
 * that never did stays for no day at all, so that it is there when the withdrawal is itself taken back.
 */
export function staysOf(heard: Heard, takenBack: readonly TakenBack[]): Stay[] {
  const { recordedOn } = heard
  const days = [...new Set([recordedOn, ...takenBack.map((taken) => taken.recordedOn)])].toSorted()
  const stays: Stay[] = []
  for (const day of days) {
    const known = takenBack.filter((taken) => taken.recordedOn <= day)
    const now = recordedOn <= day && counts(heard, known)
    const last = stays.at(-1)
    const open = last?.until === null
    if (now && !open) stays.push({ ...heard, since: day, until: null })
    if (!now && open) last.until = day
  }
  return stays.length > 0 ? stays : [{ ...heard, since: recordedOn, until: recordedOn }]
}
