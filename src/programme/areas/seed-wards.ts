import type { ClientBase } from 'pg'
import type { AreaFact, DeprivationFact } from './import/facts.ts'
import { areas, deprivation, store } from './import/store.ts'
import { liverpool, liverpoolWards, type WardFacts } from './liverpool-wards.ts'

const authority: AreaFact = {
  ...liverpool,
  kind: 'local-authority',
  edition: '2023',
  parent: null,
  latitude: null,
  longitude: null,
  isWorkedOut: false,
  boundary: null,
}

const areaOf = ({ code, name, latitude, longitude }: WardFacts): AreaFact => ({
  code,
  name,
  kind: 'ward',
  edition: '2023',
  parent: liverpool.code,
  latitude,
  longitude,
  isWorkedOut: false,
  boundary: null,
})

const deprivationOf = ({ code, medianDecile }: WardFacts): DeprivationFact[] =>
  medianDecile === null ? [] : [{ code, edition: 'imd2025', decile: medianDecile, rank: null, score: null }]

/**
 * Puts Liverpool and its wards into the tables, so that a demo needs no import. Being of the edition of 2023 they give way
 * to whatever an import brings, before or after. `client` has the owner's rights.
 */
export async function seedWards(client: ClientBase): Promise<void> {
  await store(client, areas, [authority, ...liverpoolWards.map(areaOf)])
  await store(client, deprivation, liverpoolWards.flatMap(deprivationOf))
}
