import type { DeprivationEdition } from '../deprivation.ts'
import type { AreaKind } from '../tables.ts'

/** One row for each of the three tables; null where a file does not say. */
export type AreaFact = {
  readonly code: string
  readonly kind: AreaKind
  readonly name: string
  readonly edition: string
  readonly parent: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Whether the place was worked out from the outline, and not stated by the file. */
  readonly isWorkedOut: boolean
  /** GeoJSON geometry as text. */
  readonly boundary: string | null
}

export type DeprivationFact = {
  readonly code: string
  readonly edition: DeprivationEdition
  readonly decile: number
  readonly rank: number | null
  readonly score: number | null
}

export type PostcodeFact = {
  readonly postcode: string
  readonly lsoa: string | null
  readonly ward: string | null
  readonly authority: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** What one row of a file tells. */
export type Facts = {
  readonly areas: readonly AreaFact[]
  readonly deprivation: readonly DeprivationFact[]
  readonly postcodes: readonly PostcodeFact[]
}
