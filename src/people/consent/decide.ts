import type { Key } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Entry, Recorded } from '../../platform/record/index.ts'
import { consentGiven, consentWithdrawn } from '../entries.ts'
import { type Agreement, isPurpose, type Purpose, purposes, type WayOfConsent } from './purposes.ts'

/** How one purpose stands: agreed since when, how, and to which wording; or withdrawn since when. */
export interface Standing {
  agreed: boolean
  on: string
  how: string
  wording: string | null
  language: string | null
  translation: number | null
}
export type Consents = ReadonlyMap<Purpose, Standing>

type Past = Pick<Recorded, 'what' | 'happenedOn' | 'detail'>

/** How consent stands after its entries, in the order in which they were told: a withdrawal acts at once. */
export function foldConsents(past: readonly Past[]): Consents {
  const standing = new Map<Purpose, Standing>()
  for (const { what, happenedOn, detail } of past) {
    const purpose = String(detail.purpose)
    if (!isPurpose(purpose)) continue
    if (what !== consentGiven.what && what !== consentWithdrawn.what) continue
    const wording = typeof detail.wording === 'string' ? detail.wording : null
    standing.set(purpose, {
      agreed: what === consentGiven.what,
      on: happenedOn,
      how: String(detail.how),
      wording,
      language: typeof detail.language === 'string' ? detail.language : null,
      translation: typeof detail.translation === 'number' ? detail.translation : null,
    })
  }
  return standing
}

export type ConsentCommand = { give: readonly Agreement[] } | { withdraw: readonly Purpose[]; how: WayOfConsent }

interface Telling {
  about: Key
  on: string
}

const agreedTo = (past: Consents, purpose: Purpose) => past.get(purpose)?.agreed ?? false

/** The same words agreed to in the same way: nothing new. */
function standsAlready(agreement: Agreement, past: Consents): boolean {
  const standing = past.get(agreement.purpose)
  if (!standing?.agreed) return false
  const { language = null, translation = null } = agreement
  const sameWords = standing.wording === agreement.wording && standing.how === agreement.how
  return sameWords && standing.language === language && standing.translation === translation
}

function give({ about, on }: Telling, agreements: readonly Agreement[], past: Consents): Entry[] {
  const kept = agreedTo(past, 'keep') || agreements.some(({ purpose }) => purpose === 'keep')
  if (!kept) throw new Problem('invalid', 'people.consent.keep-first', 'consents')
  return agreements
    .filter((agreement) => !standsAlready(agreement, past))
    .map((agreement) => consentGiven(about, on, { ...agreement }))
}

/** Without `keep` nothing else can stand, so all the others go with it. */
function withdraw({ about, on }: Telling, given: readonly Purpose[], how: WayOfConsent, past: Consents): Entry[] {
  const meant = given.includes('keep') ? purposes : given
  return meant
    .filter((purpose) => agreedTo(past, purpose))
    .map((purpose) => consentWithdrawn(about, on, { purpose, how }))
}

/** What is to be recorded; nothing where all is so already. */
export function decideConsent(telling: Telling, command: ConsentCommand, past: Consents): Entry[] {
  return 'give' in command ? give(telling, command.give, past) : withdraw(telling, command.withdraw, command.how, past)
}
