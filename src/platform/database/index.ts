// One programme's transaction at a time, over plain PostgreSQL. Nothing here knows what a programme does.
export type { Called } from './calls.ts'
export { leaveUnrecorded } from './guard.ts'
export {
  type AccountId,
  asId,
  type Brand,
  type CommandId,
  type Id,
  isId,
  type Key,
  newId,
  newKey,
  type ProgrammeId,
} from './ids.ts'
export { appliedMigrations, knownMigrations, type MigrateOptions, type Migration, migrate } from './migrate.ts'
export { type Connection, openPool } from './pool.ts'
export type { Day, Json, JsonObject, Moment, RecordTable, Tables } from './tables.ts'
export {
  actingAs,
  apart,
  asOf,
  type Database,
  type DatabaseOptions,
  inProgramme,
  openDatabase,
  type ReadTx,
  readProgramme,
  type Scope,
  type Tx,
} from './transaction.ts'
