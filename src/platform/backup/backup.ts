import { type ClientBase, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { appliedMigrations, type Connection } from '../database/index.ts'
import type { Head, Manifest, Progress, TableSum } from './manifest.ts'
import { refusals } from './refusals.ts'
import { RunningSum } from './running-sum.ts'
import { saveFile } from './save-file.ts'
import { encode } from './section.ts'
import { sequencesOf } from './sequences.ts'
import { inTransaction, withClient } from './session.ts'
import { copyOut, type Table, tablesOf } from './tables.ts'
import type { Reading } from './verify.ts'

/** Pieces of rows are gathered to this size before they are written. */
const pieceBytes = 65_536

/**
 * Saves everything that is in the database at one moment to a new file, while the app works on. `connection` must be the
 * owner's and see past row-level security. Refuses, with a `BackupProblem`, where it may not, and where the file is there.
 */
export async function backup(connection: Connection, toFile: string, reading: Reading = {}): Promise<Manifest> {
  const made: { manifest?: Manifest } = {}
  await withClient(connection, async (client) => {
    const begin = `begin isolation level repeatable read read only; ${await lockOf(client)}`
    await inTransaction(client, begin, () =>
      saveFile(toFile, contents(client, made, reading.progress), reading.passphrase),
    )
  }).catch((error: unknown) => {
    throw isAboutRowSecurity(error) ? refusals.mayNotRead(connection.user ?? 'of DATABASE_URL') : error
  })
  if (!made.manifest) throw new Error('The back-up ended before its end')
  return made.manifest
}

/**
 * Holds migrations off until the end, since a table that is rewritten under a snapshot looks empty in it. To be taken
 * before the transaction's first query, which fixes the moment that it sees.
 */
async function lockOf(client: ClientBase): Promise<string> {
  const names = (await tablesOf(client)).map(({ name }) => escapeIdentifier(name))
  return names.length > 0 ? `lock table ${names.join(', ')} in access share mode` : ''
}

async function* contents(
  client: ClientBase,
  made: { manifest?: Manifest },
  progress?: Progress,
): AsyncGenerator<Buffer> {
  const tables = await tablesOf(client)
  const head = await headOf(client, tables)
  yield encode({ kind: 'head', head })
  const sums: TableSum[] = []
  for (const table of tables) {
    yield encode({ kind: 'table', name: table.name })
    const sum = new RunningSum(table.name)
    for await (const rows of rowsOf(client, table, sum)) yield encode({ kind: 'rows', rows })
    sums.push(sum.total())
    await progress?.({ doing: 'save', table: table.name, rows: sum.rows })
  }
  const sequences = await sequencesOf(client)
  yield encode({ kind: 'foot', foot: { tables: sums, sequences } })
  made.manifest = { ...head, sums, sequences }
}

async function headOf(client: ClientBase, tables: Table[]): Promise<Head> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const migrations = await appliedMigrations(client)
  return { madeAt: new Date().toISOString(), postgresql: rows[0]?.version ?? '', migrations, tables }
}

/** A table's rows in pieces, added up on the way. */
export async function* rowsOf(client: ClientBase, table: Table, sum: RunningSum): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let length = 0
  for await (const chunk of client.query(copyTo(copyOut(table)))) {
    gathered.push(chunk)
    length += chunk.length
    if (length < pieceBytes) continue
    const piece = Buffer.concat(gathered, length)
    sum.add(piece)
    yield piece
    gathered = []
    length = 0
  }
  const rest = Buffer.concat(gathered, length)
  sum.add(rest)
  if (rest.length > 0) yield rest
}

function isAboutRowSecurity(error: unknown): boolean {
  return error instanceof Error && error.message.includes('row-level security policy')
}
