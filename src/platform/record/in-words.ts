import type { Json } from '../database/index.ts'
import type { MessageKey, Words } from '../words/index.ts'
import { entryKinds } from './entry.ts'
import type { Recorded } from './read.ts'

/** Kinds of entries of the platform itself; all others belong to the module that their name begins with. */
const platformParts = new Set(['record', 'session'])

/** The message that tells of a kind of entry: `people.entry.role-taken-up`, `platform.entry.record.entry-withdrawn`. */
export function entryMessage(what: string): string {
  const [module = '', ...rest] = what.split('.')
  return platformParts.has(module) ? `platform.entry.${what}` : `${module}.entry.${rest.join('.')}`
}

/** Codes as a message can select by them: no hyphens or full stops there. Lists are told by their length. */
function inMessage(value: Json | undefined): string | number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.replace(/[-.]/g, '_') : 'none'
}

const shapes = () => new Map(entryKinds().map(({ what, shape }) => [what, Object.keys(shape)]))
let known: ReadonlyMap<string, string[]> | undefined

/** An entry in plain words. What it may tell of (roles, counts, days) is there for the message under its own name. */
export function entryInWords({ t, date }: Words, { what, detail }: Pick<Recorded, 'what' | 'detail'>): string {
  known = known?.has(what) ? known : shapes()
  const days = /^\d{4}-\d\d-\d\d$/
  const told = (known.get(what) ?? []).map((name) => {
    const value = detail[name]
    return [name, typeof value === 'string' && days.test(value) ? date(value, 'full') : inMessage(value)]
  })
  // A test holds that every declared kind has its message; which one it is, is known only when it is read.
  return (t as (key: MessageKey, params: object) => string)(entryMessage(what) as MessageKey, Object.fromEntries(told))
}
