import type { ClientBase } from 'pg'
import type { Facts } from './facts.ts'

/** Rows gathered for one table, each key once: one statement may not touch a row twice. */
type Table<Fact> = {
  readonly statement: string
  readonly keyOf: (fact: Fact) => string
  readonly valuesOf: (fact: Fact) => readonly (string | number | boolean | null)[]
}

type AreaFact = Facts['areas'][number]
type DeprivationFact = Facts['deprivation'][number]
type PostcodeFact = Facts['postcodes'][number]

/**
 * The newest edition of an area stays, and what a file does not say does not erase what another said. A centre worked out
 * from an outline gives way to one that a file of the same edition states, in whichever order they come.
 */
export const areas: Table<AreaFact> = {
  statement: `
    insert into area (code, kind, name, edition, parent_code, latitude, longitude, boundary)
    select code, told.kind, told.name, told.edition, coalesce(told.parent_code, known.parent_code),
      case when told.worked_out and known.edition >= told.edition
        then coalesce(known.latitude, told.latitude) else coalesce(told.latitude, known.latitude) end,
      case when told.worked_out and known.edition >= told.edition
        then coalesce(known.longitude, told.longitude) else coalesce(told.longitude, known.longitude) end,
      coalesce(told.boundary, known.boundary)
    from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::bool[], $9::jsonb[])
      as told (code, kind, name, edition, parent_code, latitude, longitude, worked_out, boundary)
    left join area known using (code)
    where known.code is null or told.edition >= known.edition
    on conflict (code) do update set
      kind = excluded.kind, name = excluded.name, edition = excluded.edition, parent_code = excluded.parent_code,
      latitude = excluded.latitude, longitude = excluded.longitude, boundary = excluded.boundary`,
  keyOf: ({ code }) => code,
  valuesOf: ({ code, kind, name, edition, parent, latitude, longitude, isWorkedOut, boundary }) => [
    code,
    kind,
    name,
    edition,
    parent,
    latitude,
    longitude,
    isWorkedOut,
    boundary,
  ],
}

export const deprivation: Table<DeprivationFact> = {
  statement: `
    insert into area_deprivation as known (code, edition, decile, rank, score)
    select * from unnest($1::text[], $2::text[], $3::int2[], $4::int4[], $5::float8[])
    on conflict (code, edition) do update set
      decile = excluded.decile,
      rank = coalesce(excluded.rank, known.rank),
      score = coalesce(excluded.score, known.score)`,
  keyOf: ({ code, edition }) => `${code} ${edition}`,
  valuesOf: ({ code, edition, decile, rank, score }) => [code, edition, decile, rank, score],
}

export const postcodes: Table<PostcodeFact> = {
  statement: `
    insert into postcode_area as known (postcode, lsoa_code, ward_code, authority_code, latitude, longitude)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])
    on conflict (postcode) do update set
      lsoa_code = coalesce(excluded.lsoa_code, known.lsoa_code),
      ward_code = coalesce(excluded.ward_code, known.ward_code),
      authority_code = coalesce(excluded.authority_code, known.authority_code),
      latitude = coalesce(excluded.latitude, known.latitude),
      longitude = coalesce(excluded.longitude, known.longitude)`,
  keyOf: ({ postcode }) => postcode,
  valuesOf: ({ postcode, lsoa, ward, authority, latitude, longitude }) => [
    postcode,
    lsoa,
    ward,
    authority,
    latitude,
    longitude,
  ],
}

/** Writes facts into their table, one statement for all of them. Later facts about one key win. */
export async function store<Fact>(client: ClientBase, table: Table<Fact>, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = [...new Map(facts.map((fact) => [table.keyOf(fact), table.valuesOf(fact)])).values()]
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null))
  await client.query(table.statement, columns)
}
