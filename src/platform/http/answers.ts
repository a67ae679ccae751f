import { hash } from 'node:crypto'
import type { Fields } from '../fields/index.ts'
import type { Submission } from './visit.ts'

/** A day is typed in three boxes. */
const fieldOf = (name: string) => name.replace(/-(day|month|year)$/, '')
const unspoken = new Set(['secret', 'code'])

/** What was answered to these fields, without what only its owner may know. */
function answered(fields: Fields, { typed }: Submission): [string, string[]][] {
  return Object.entries(typed)
    .filter(([name]) => [name, fieldOf(name)].some((each) => Object.hasOwn(fields, each)))
    .filter(([name]) => !unspoken.has(fields[name]?.kind ?? ''))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Sixteen bits by which the same form sent twice is told from one that was filled in anew on a page gone back to, whose
 * hidden id the browser had kept. Too few to tell what was answered: of 65,536 different forms, two look the same.
 */
export function traceOf(fields: Fields, visit: Submission): number {
  const said = JSON.stringify([visit.commandId, visit.path, answered(fields, visit)])
  return hash('sha256', said, 'buffer').readUInt16BE()
}
