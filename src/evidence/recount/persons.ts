import type { Turns } from './turns.ts'

/** The keys of each person who has several, each under a name for all of them: found by walking from key to key. */
export function namesOfPersons(same: Turns['same']): Map<string, string> {
  const neighbours = new Map<string, string[]>()
  for (const [pair, isSame] of same) {
    const [one = '', other = ''] = pair.split(' ')
    if (!isSame) continue
    neighbours.set(one, [...(neighbours.get(one) ?? []), other])
    neighbours.set(other, [...(neighbours.get(other) ?? []), one])
  }
  const names = new Map<string, string>()
  for (const start of neighbours.keys()) {
    const waiting = names.has(start) ? [] : [start]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      names.set(key, start)
      waiting.push(...(neighbours.get(key) ?? []).filter((next) => !names.has(next)))
    }
  }
  return names
}

/** Those whose newest word on some purpose is no. */
export function refusers(consents: Turns['consents'], nameOf: (key: string) => string): Set<string> {
  const heard = new Set<string>()
  const refused = new Set<string>()
  for (const { person, purpose, given } of consents) {
    const matter = `${nameOf(person)} ${purpose}`
    if (!given && !heard.has(matter)) refused.add(nameOf(person))
    heard.add(matter)
  }
  return refused
}
