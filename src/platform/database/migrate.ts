import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

export interface Migration {
  name: string
  checksum: string
}

interface MigrationFile extends Migration {
  text: string
}

const numbered = /^\d{4}-[a-z0-9-]+\.sql$/

async function filesIn(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => numbered.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The migrations that this version of Kith knows, in their order. */
export async function knownMigrations(folder: string): Promise<Migration[]> {
  return (await filesIn(folder)).map(({ name, checksum }) => ({ name, checksum }))
}

export async function appliedMigrations(client: pg.ClientBase): Promise<Migration[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  if (!rows[0]?.there) return []
  return (await client.query<Migration>('select name, checksum from migration order by name')).rows
}

function refuseChanged(files: MigrationFile[], applied: Migration[]): void {
  for (const { name, checksum } of applied) {
    const file = files.find((candidate) => candidate.name === name)
    if (!file)
      throw new Error(
        `The database has migration ${name}, which this version of Kith does not know. Use the newer version.`,
      )
    if (file.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it was applied. Restore the file as it was.`)
  }
}

async function apply(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.text)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${file.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

const lock = 7_446_552

export interface MigrateOptions {
  folder: string
  /** Stop after this one (its file name). */
  upTo?: string
  /** Called before each. */
  progress?: (name: string) => void
}

/** Applies the migrations not yet applied, in order, each in its own transaction, under one lock. Returns their names. */
export async function migrate(client: pg.ClientBase, options: MigrateOptions): Promise<string[]> {
  await client.query(`select pg_advisory_lock(${lock})`)
  try {
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    const files = await filesIn(options.folder)
    const applied = await appliedMigrations(client)
    refuseChanged(files, applied)
    const done = new Set(applied.map((each) => each.name))
    const waiting = files.filter((file) => !done.has(file.name) && (!options.upTo || file.name <= options.upTo))
    for (const file of waiting) {
      options.progress?.(file.name)
      await apply(client, file)
    }
    return waiting.map((file) => file.name)
  } finally {
    await client.query(`select pg_advisory_unlock(${lock})`)
  }
}
