import { type ClientBase, escapeIdentifier } from 'pg'
import { appliedMigrations, type Connection, knownMigrations, type Migration, migrate } from '../database/index.ts'
import { load } from './load.ts'
import type { Manifest } from './manifest.ts'
import { refusals } from './refusals.ts'
import { inTransaction, withClient } from './session.ts'
import { tablesOf } from './tables.ts'
import { type Reading, verifyBackup } from './verify.ts'

export type Restoring = Reading & {
  /** Where this version's migrations lie. */
  readonly migrations: string
  /** The last step inside the transaction: what must not come back to life, such as sessions, is ended here. */
  readonly afterLoad?: (client: ClientBase) => Promise<void>
}

/**
 * Fills an empty database from a back-up: checks the whole file first, makes the tables by the same migrations as then,
 * loads and compares them in one transaction. Refuses, with a `BackupProblem`, a file that is damaged or of another version,
 * and a database that is not empty. Later migrations are for the caller to run.
 */
export async function restore(connection: Connection, fromFile: string, restoring: Restoring): Promise<Manifest> {
  const manifest = await verifyBackup(fromFile, restoring)
  await mustBeKnown(manifest.migrations, await knownMigrations(restoring.migrations))
  await withClient(connection, async (client) => {
    await mustBeEmpty(client, manifest)
    const upTo = manifest.migrations.at(-1)?.name
    if (upTo) await migrate(client, { folder: restoring.migrations, upTo })
    await inTransaction(client, 'begin', async () => {
      await load(client, fromFile, manifest, restoring)
      await restoring.afterLoad?.(client)
    })
    await client.query('analyze')
  })
  return manifest
}

function mustBeKnown(wanted: readonly Migration[], known: readonly Migration[]): void {
  for (const [at, { name, checksum }] of wanted.entries()) {
    if (known[at]?.name !== name || known[at].checksum !== checksum) throw refusals.otherSteps(name)
  }
}

async function mustBeEmpty(client: ClientBase, manifest: Manifest): Promise<void> {
  const applied = await appliedMigrations(client)
  if (applied.length > manifest.migrations.length) throw refusals.furtherOn()
  mustBeKnown(applied, manifest.migrations)
  for (const { name } of await tablesOf(client)) {
    if (await mayHoldRows(client, name)) throw refusals.notEmpty(name)
  }
}

/** A table whose rows are hidden by row-level security counts as one that holds some, unless its file is empty. */
async function mayHoldRows(client: ClientBase, table: string): Promise<boolean> {
  const name = escapeIdentifier(table)
  const { rows } = await client.query<{ size: string }>('select pg_relation_size($1) as size', [name])
  if (Number(rows[0]?.size) === 0) return false
  await client.query('begin; set local row_security = off')
  const found = await client.query(`select from ${name} limit 1`).catch(() => ({ rowCount: 1 }))
  await client.query('rollback')
  return found.rowCount !== 0
}
