import type { Typed } from '../platform/fields/index.ts'
import { interests } from './interests.ts'
import { isPeriod, type Period } from './period.ts'

/** What a visitor asks the list for. It stands in the address, so that a list can be kept and sent to a friend. */
export interface Filter {
  period: Period
  /** A postcode or neighbourhood, as typed. */
  near: string
  /** Minutes on foot from there; null: however far. */
  within: number | null
  interests: string[]
  page: number
}

export const walks = [15, 30, 60] as const

const known = new Set(interests.map(({ value }) => value))

/** Reads what an address asks for; what it asks that we do not know is left out. */
export function filterOf(query: Typed): Filter {
  const period = query.day?.[0]
  const within = Number(query.within?.[0])
  const page = Number(query.page?.[0])
  return {
    period: isPeriod(period) ? period : 'week',
    near: (query.near?.[0] ?? '').trim().slice(0, 60),
    within: walks.find((walk) => walk === within) ?? null,
    interests: [...new Set(query.interest)].filter((interest) => known.has(interest)),
    page: Number.isSafeInteger(page) && page > 0 && page < 1000 ? page : 1,
  }
}

/** The list's address for a filter; without `page`, its first page. */
export function addressOf({
  period,
  near,
  within,
  interests: liked,
  page = 1,
}: Omit<Filter, 'page'> & { page?: number }) {
  const query = new URLSearchParams()
  if (period !== 'week') query.set('day', period)
  if (near !== '') query.set('near', near)
  if (within !== null) query.set('within', String(within))
  for (const interest of liked) query.append('interest', interest)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/activities?${query}` : '/activities'
}
