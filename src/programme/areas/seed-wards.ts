import type { ClientBase } from 'pg'
import type { AreaFact, DeprivationFact } from './import/facts.ts'
import { areas, deprivation, store } from './import/store.ts'
import { liverpool, liverpoolWards, type WardFacts } from './liverpool-wards.ts'

const authority: AreaFact = {
  ...liverpool,
  kind: 'local-authority',
  edition: '2024',
  parent: null,
  latitude: null,
  longitude: null,
  boundary: null,
}

const areaOf = ({ code, name, latitude, longitude }: WardFacts): AreaFact => ({
  code,
  name,
  kind: 'ward',
  edition: '2024',
  parent: liverpool.code,
  latitude,
  longitude,
  boundary: null,
})

const deprivationOf = ({ code, medianDecile }: WardFacts): DeprivationFact[] =>
  medianDecile === null ? [] : [{ code, edition: 'imd2025', decile: medianDecile, rank: null, score: null }]

/**
 * Puts Liverpool and its wards into the tables, so that a demo needs no import. Nothing that an import brought, such as a
 * finer centre, is overwritten. `client` has the owner's rights.
 */
export async function seedWards(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ code: string }>(`select code from area where kind <> 'lsoa'`)
  const known = new Set(rows.map(({ code }) => code))
  const missing = [authority, ...liverpoolWards.map(areaOf)].filter(({ code }) => !known.has(code))
  await store(client, areas, missing)
  await store(client, deprivation, liverpoolWards.flatMap(deprivationOf))
}
