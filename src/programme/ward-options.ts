import type { JsonObject, ReadTx } from '../platform/database/index.ts'
import type { Option } from '../platform/fields/index.ts'
import { wardsOf } from './areas/index.ts'

/** Areas change once a year at most, and every conversation asks for them. */
const freshFor = 60_000
const known = new Map<string, { at: number; options: Option[] }>()

async function wardsAsOptions(tx: ReadTx, authority: string): Promise<Option[]> {
  const wards = await wardsOf(tx, authority)
  return wards.map(({ code, name }) => ({ value: code, label: { text: name } }))
}

/** The neighbourhoods that somebody can say they live in; none until the programme says which authority it covers. */
export async function wardOptions(tx: ReadTx, settings: JsonObject): Promise<Option[]> {
  const authority = settings.localAuthority
  if (typeof authority !== 'string') return []
  const fresh = known.get(authority)
  if (fresh && Date.now() - fresh.at < freshFor) return fresh.options
  const options = await wardsAsOptions(tx, authority)
  // An empty list may mean that the areas are being imported just now.
  if (options.length > 0) known.set(authority, { at: Date.now(), options })
  return options
}
