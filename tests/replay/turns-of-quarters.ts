// Which kinds of things a plan has on both sides of the turn of a quarter: told in one, and happened or begun in one before.
import type { Act, Deed, Verb } from '../../src/replay/index.ts'

export const quarterOf = (day: string) => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** What an act comes back to: the verb of the earlier act, and what both name alike. */
const comesBackTo: Partial<Record<Verb, { verb: Verb; by: readonly string[] }>> = {
  'withdraw-talk': { verb: 'talk', by: ['talk'] },
  'undo-merge': { verb: 'merge', by: ['person', 'other'] },
  'count-heads': { verb: 'count-heads', by: ['session'] },
  'take-back-came': { verb: 'came', by: ['session', 'person'] },
  'lay-down-role': { verb: 'take-up-role', by: ['person', 'role'] },
  'withdraw-consent': { verb: 'agree-plan', by: ['person'] },
  erase: { verb: 'add-person', by: ['person'] },
  merge: { verb: 'agree-plan', by: ['person'] },
  'finish-follow-up': { verb: 'promise', by: ['followUp'] },
  'close-hub': { verb: 'open-hub', by: ['hub'] },
}

const namesOf = (verb: Verb, deed: Deed, by: readonly string[]) =>
  `${verb} ${by.map((name) => Object.entries(deed).find(([key]) => key === name)?.[1]).join(' ')}`

/** "told late: agree-plan" for what happened in an earlier quarter; "comes back: erase" for what began in one. */
export function turnsCrossed(acts: readonly Act[]): Set<string> {
  const crossed = new Set<string>()
  const seen = new Map<string, string>()
  for (const { day, deed } of acts) {
    if ('on' in deed && quarterOf(deed.on) !== quarterOf(day)) crossed.add(`told late: ${deed.verb}`)
    const back = comesBackTo[deed.verb]
    const began = back && seen.get(namesOf(back.verb, deed, back.by))
    if (began && quarterOf(began) !== quarterOf(day)) crossed.add(`comes back: ${deed.verb}`)
    for (const each of Object.values(comesBackTo)) {
      if (each.verb === deed.verb) seen.set(namesOf(deed.verb, deed, each.by), day)
    }
  }
  return crossed
}
