import type { Verb } from '../deed.ts'
import type { Command } from './commands.ts'

/** What a deed names by number: `host` and `other` are people too. */
const kinds: Readonly<Record<string, string>> = {
  person: 'person',
  other: 'person',
  host: 'person',
  round: 'round',
  talk: 'talk',
  followUp: 'followUp',
  activity: 'activity',
  session: 'session',
  hub: 'hub',
  venue: 'venue',
  need: 'need',
}

/** What is only looked at, so that many may do so at once. */
const lookedAt: Partial<Record<Verb, readonly string[]>> = {
  talk: ['round'],
  coach: ['hub'],
  'complete-coaching': ['hub'],
  'open-round': ['venue'],
  offer: ['venue'],
  'plan-session': ['activity'],
}

/** What all others wait for, since it may bear on anything. */
const alone: ReadonlySet<Verb> = new Set([
  'add-partner',
  'add-staff',
  'erase',
  'withdraw-consent',
  'add-theme',
  'raise-need',
])

const most = 40

interface Touched {
  changes: string[]
  looks: string[]
}

function touchedBy({ deed }: Command): Touched {
  const touched: Touched = { changes: [], looks: [] }
  for (const [name, value] of Object.entries(deed)) {
    const kind = kinds[name]
    if (kind === undefined || typeof value !== 'number') continue
    const list = lookedAt[deed.verb]?.includes(name) ? touched.looks : touched.changes
    list.push(`${kind} ${value}`)
  }
  return touched
}

class Batch {
  readonly commands: Command[] = []
  readonly #changed = new Set<string>()
  readonly #looked = new Set<string>()

  takes({ deed }: Command, { changes, looks }: Touched): boolean {
    const [first] = this.commands
    if (!first) return true
    if (this.commands.length >= most || alone.has(deed.verb) || alone.has(first.deed.verb)) return false
    const isFree = (each: string) => !this.#changed.has(each)
    return changes.every((each) => isFree(each) && !this.#looked.has(each)) && looks.every(isFree)
  }

  add(command: Command, { changes, looks }: Touched): void {
    this.commands.push(command)
    for (const each of changes) this.#changed.add(each)
    for (const each of looks) this.#looked.add(each)
  }
}

/**
 * Cuts commands, in their order, into batches in which no command has to do with another: those of a batch can be under
 * way together over one connection, which spares the waiting between a question and its answer.
 */
export function batchesOf(commands: readonly Command[]): Command[][] {
  const batches = [new Batch()]
  for (const command of commands) {
    const touched = touchedBy(command)
    if (!batches.at(-1)?.takes(command, touched)) batches.push(new Batch())
    batches.at(-1)?.add(command, touched)
  }
  return batches.map((batch) => batch.commands)
}
