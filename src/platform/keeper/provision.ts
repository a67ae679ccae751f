import type { Session } from './session.ts'

export const owner = 'kith'
export const database = 'kith'

/**
 * The role that owns Kith's database is no superuser, as on a hosted server, so that nothing can come to rely on one.
 * It may see past row-level security, for back-ups; the app's own role is made by the migrations and may not. Two who come in at once take turns.
 */
export async function provision(session: Session): Promise<void> {
  await session.query('select pg_advisory_lock(1802073192, 3)')
  const { rowCount: roles } = await session.query('select from pg_roles where rolname = $1', [owner])
  if (!roles) await session.query(`create role ${owner} login createdb createrole bypassrls`)
  const { rowCount: databases } = await session.query('select from pg_database where datname = $1', [database])
  if (!databases) await session.query(`create database ${database} owner ${owner}`)
  await session.query('select pg_advisory_unlock(1802073192, 3)')
}
