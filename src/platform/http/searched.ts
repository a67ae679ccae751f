import type { FastifyRequest } from 'fastify'
import { typedFrom } from '../fields/index.ts'
import type { ProgrammeSeen, Visit } from './visit.ts'

/*
 * Words by which people are searched for are a name, a number or an e-mail address. Addresses lie in histories and in the
 * logs of proxies: there the words stand sealed by the server, for one programme, and still the address can be kept.
 */

const sealedAs = 's'
const longest = 100

export interface Searched {
  words: string
  /** As they stand in an address; null where nothing is searched for. */
  sealed: string | null
  /** Sealed for another programme or with another key, or damaged on its way. */
  isUnreadable: boolean
}

interface Sealing extends Pick<Visit, 'vault'> {
  programme: Pick<ProgrammeSeen, 'id'>
}

const purposeIn = ({ programme }: Sealing) => `words searched for in ${programme.id}`

/** What was typed, ready to stand in an address. */
export function sealWords(sealing: Sealing, typed: string): Searched {
  const words = typed.trim().slice(0, longest)
  const sealed = words === '' ? null : sealing.vault.seal(words, purposeIn(sealing)).toString('base64url')
  return { words, sealed, isUnreadable: false }
}

/** What an address asks to search for. */
export function searchedIn(visit: Sealing & Pick<Visit, 'query'>): Searched {
  const sealed = visit.query[sealedAs]?.[0] || null
  const words = sealed && visit.vault.open(Buffer.from(sealed, 'base64url'), purposeIn(visit))
  return { words: words ?? '', sealed, isUnreadable: sealed !== null && words === null }
}

/** The part of an address that says what is searched for. */
export const searchedQuery = ({ sealed }: Pick<Searched, 'sealed'>): [string, string][] =>
  sealed === null ? [] : [[sealedAs, sealed]]

/** Where an address leads that has the words themselves in it, as an old bookmark has; null for all others. */
export function sealedAddress(sealing: Sealing, request: FastifyRequest, name: string): string | null {
  const { [name]: words, [sealedAs]: _before, ...others } = typedFrom(request.query)
  if (!words) return null
  const plain = Object.entries(others).flatMap(([other, values]) => values.map((value) => [other, value]))
  const query = new URLSearchParams([...searchedQuery(sealWords(sealing, words[0] ?? '')), ...plain])
  const path = request.url.split('?')[0] ?? ''
  return query.size > 0 ? `${path}?${query}` : path
}
