import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { type ClientBase, escapeIdentifier } from 'pg'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import { rowsOf } from './backup.ts'
import { withoutForeignKeys } from './foreign-keys.ts'
import { withoutGuards } from './guards.ts'
import type { Manifest, Progress } from './manifest.ts'
import { readSections } from './read-file.ts'
import { RunningSum, sameSum } from './running-sum.ts'
import type { Section } from './section.ts'
import { setSequences } from './sequences.ts'
import { copyIn, type Table } from './tables.ts'
import type { Reading } from './verify.ts'

/** Fills the empty tables from a back-up that was found to be whole, and compares them with it. Inside a transaction. */
export async function load(client: ClientBase, file: string, manifest: Manifest, reading: Reading): Promise<void> {
  const { tables, sequences } = manifest
  await withoutGuards(client, tables, async () => {
    await withoutForeignKeys(client, async () => {
      // What the migrations themselves put in is in the back-up too.
      const names = tables.map(({ name }) => escapeIdentifier(name))
      if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
      const loading = new Loading(client, manifest, reading.progress)
      await readSections(file, reading.passphrase, (section) => loading.take(section))
    })
    for (const table of tables) await compare(client, table, manifest, reading.progress)
  })
  await setSequences(client, sequences)
}

class Loading {
  readonly #client: ClientBase
  readonly #manifest: Manifest
  readonly #progress: Progress | undefined
  #table: Table | undefined
  #stream: CopyStreamQuery | undefined

  constructor(client: ClientBase, manifest: Manifest, progress: Progress | undefined) {
    this.#client = client
    this.#manifest = manifest
    this.#progress = progress
  }

  async take(section: Section): Promise<void> {
    if (section.kind === 'rows') return this.#write(section.rows)
    await this.#endTable()
    if (section.kind === 'table') this.#beginTable(section.name)
  }

  #beginTable(name: string): void {
    this.#table = this.#manifest.tables.find((table) => table.name === name)
    if (!this.#table) return
    this.#stream = this.#client.query(copyFrom(copyIn(this.#table)))
    // A refused row is told by the next write, or at the table's end.
    this.#stream.on('error', () => undefined)
  }

  async #write(rows: Buffer): Promise<void> {
    if (this.#stream?.errored) throw this.#stream.errored
    if (this.#stream && !this.#stream.write(rows)) await once(this.#stream, 'drain')
  }

  async #endTable(): Promise<void> {
    if (!this.#stream || !this.#table) return
    this.#stream.end()
    await finished(this.#stream)
    await this.#progress?.({ doing: 'load', table: this.#table.name, rows: this.#stream.rowCount })
    this.#stream = undefined
  }
}

/** Reads a table back as a back-up would: whatever is not the same, down to the byte, undoes the whole restore. */
async function compare(client: ClientBase, table: Table, { sums }: Manifest, progress?: Progress): Promise<void> {
  const sum = new RunningSum(table.name)
  for await (const piece of rowsOf(client, table, sum)) void piece
  const total = sum.total()
  if (
    !sameSum(
      total,
      sums.find(({ name }) => name === table.name),
    )
  ) {
    throw new Error(`${table.name} is not the same after loading as in the back-up. Everything was undone.`)
  }
  await progress?.({ doing: 'compare', table: table.name, rows: total.rows })
}
