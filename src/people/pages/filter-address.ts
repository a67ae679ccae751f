import type { Typed } from '../../platform/fields/index.ts'
import { type Searched, searchedQuery } from '../../platform/http/index.ts'
import type { PeopleFilter } from '../queries/list.ts'
import { personRoles } from '../roles.ts'

/** With what was typed as it stands in an address. */
export interface AskedFilter extends PeopleFilter, Pick<Searched, 'sealed'> {}

const first = (query: Typed, name: string) => query[name]?.[0]?.trim() ?? ''

/** The filter that an address asks for; what is no filter is passed over. */
export function filterFrom(query: Typed, { words, sealed }: Searched): AskedFilter {
  return {
    q: words,
    sealed,
    role: personRoles.find((role) => role === first(query, 'role')) ?? null,
    call: first(query, 'way') === 'call',
    area: /^[A-Z0-9]{2,9}$/.exec(first(query, 'area'))?.[0] ?? null,
    quiet: first(query, 'quiet') === 'yes',
  }
}

/** The address of the list with this filter. */
export function filterAddress(filter: AskedFilter, { page = 1, file = '/people' } = {}): string {
  const asked = new URLSearchParams(searchedQuery(filter))
  if (filter.role) asked.set('role', filter.role)
  if (filter.call) asked.set('way', 'call')
  if (filter.area) asked.set('area', filter.area)
  if (filter.quiet) asked.set('quiet', 'yes')
  if (page > 1) asked.set('page', String(page))
  return asked.size > 0 ? `${file}?${asked}` : file
}
