/**
 * Areas of the country, shared by all programmes: wards, LSOAs, local authorities, their deprivation, and the way from a
 * postcode to them. A postcode becomes an area here and need not be kept.
 */
export { areaAttribution } from './attribution.ts'
export {
  compareDeprivation,
  type Decile,
  type DeprivationEdition,
  deprivationEditions,
  editionOf,
  isDeprivationEdition,
} from './deprivation.ts'
export { type ImportReport, importAreas } from './import/import-areas.ts'
export type { FileReport, Progress } from './import/import-file.ts'
export { refusalReasons } from './import/refusals.ts'
export { liverpool, liverpoolWards, type WardFacts } from './liverpool-wards.ts'
export {
  type Area,
  areaByCode,
  areaNames,
  areaOfPostcode,
  codesWithin,
  decileOf,
  decilesOf,
  localAuthorities,
  type Whereabouts,
  wardNamed,
  wardsOf,
  wardsOfOutward,
} from './queries.ts'
export { seedWards } from './seed-wards.ts'
export { type Situated, situate } from './situated.ts'
export type { AreaKind } from './tables.ts'
export { type WardDecile, wardDecile } from './ward-decile.ts'
export { wardsOfAreas } from './wards-of-areas.ts'
