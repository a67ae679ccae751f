import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { type PhoneSeen, phoneById } from './queries.ts'

/** The phone that an address is about: a worker's own; somebody else's is not there for them. */
export async function phoneOf(visit: Visit): Promise<PhoneSeen> {
  const phone = await phoneById(visit.tx, visit.params.phone)
  const isTheirs = visit.may(may.seeAllPhones) || phone?.accountId === visit.session?.accountId
  if (!phone || !isTheirs) throw new Problem('not-found', 'outreach.phones.not-found')
  return phone
}
