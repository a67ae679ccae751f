import type { ClientBase } from 'pg'
import { newId } from '../../../platform/database/index.ts'
import { type FileReport, importFile, type Progress } from './import-file.ts'

export type ImportReport = { readonly files: readonly FileReport[] }

/** One import at a time: two would wait for each other's rows in turn, and might wait for ever. */
const lock = 7_446_553

async function keepReport(client: ClientBase, report: FileReport): Promise<void> {
  await client.query(
    `insert into area_import (id, what, file, at, rows_read, rows_used, refused)
     values ($1, $2, $3, clock_timestamp(), $4, $5, $6)`,
    [newId(), report.what, report.file, report.rowsRead, report.rowsUsed, JSON.stringify(report.refused)],
  )
}

async function oneFile(client: ClientBase, path: string, progress: Progress): Promise<FileReport> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(${lock})`)
    const report = await importFile(client, path, progress)
    await keepReport(client, report)
    await client.query('commit')
    return report
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Reads official files of areas, deprivation and postcodes into the tables that all programmes share. Each file is one
 * transaction: it counts whole or not at all, and reading it again changes nothing. `client` has the owner's rights.
 * Memory does not grow with the file. Throws a Problem for a file that is not there or that cannot be one of these.
 */
export async function importAreas(
  client: ClientBase,
  files: readonly string[],
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  const reports: FileReport[] = []
  for (const path of files) reports.push(await oneFile(client, path, progress))
  await client.query('analyze area, area_deprivation, postcode_area')
  return { files: reports }
}
