import { basename } from 'node:path'
import type { ClientBase } from 'pg'
import type { Row } from './cells.ts'
import type { Facts } from './facts.ts'
import { type FileSource, openSource } from './file-source.ts'
import { columnsOf } from './headings.ts'
import { type Refusal, Refusals } from './refusals.ts'
import { readerFor } from './row-facts.ts'
import { areas, deprivation, postcodes, store } from './store.ts'

export type ImportedKind = keyof Facts

/** What became of one file. Rows that were refused are counted by reason; all others were used. */
export type FileReport = {
  readonly file: string
  readonly what: readonly ImportedKind[]
  readonly rowsRead: number
  readonly rowsUsed: number
  readonly refused: readonly Refusal[]
}

/** Heard every few thousand rows: how many were read, and which share of the file, from 0 to 1. */
export type Progress = (soFar: { readonly file: string; readonly rowsRead: number; readonly share: number }) => void

/** Rows of a batch: enough that the trip to the server does not count, few enough to hold boundaries in memory. */
const batchSize = 4000

class FileImport {
  readonly #client: ClientBase
  readonly #refusals = new Refusals()
  readonly #what = new Set<ImportedKind>()
  #batch: Facts[] = []
  #rowsRead = 0
  #rowsUsed = 0

  constructor(client: ClientBase) {
    this.#client = client
  }

  async read(path: string, source: FileSource, progress: Progress): Promise<FileReport> {
    const file = basename(path)
    const rows = source.rows((line) => this.#refuse('unreadable', line))
    const heading = await rows.next()
    const reader = heading.done ? null : readerFor(columnsOf(heading.value.cells))
    if (!reader) this.#refusals.add('unknown-columns', 1)
    else {
      for await (const row of rows) {
        this.#take(row, reader(row))
        if (this.#batch.length >= batchSize) {
          await this.#flush()
          progress({ file, rowsRead: this.#rowsRead, share: source.share() })
        }
      }
      await this.#flush()
    }
    progress({ file, rowsRead: this.#rowsRead, share: 1 })
    return this.#report(file)
  }

  #report(file: string): FileReport {
    const [rowsRead, rowsUsed] = [this.#rowsRead, this.#rowsUsed]
    return { file, what: [...this.#what], rowsRead, rowsUsed, refused: this.#refusals.all() }
  }

  #refuse(reason: Refusal['reason'], line: number): void {
    this.#rowsRead += 1
    this.#refusals.add(reason, line)
  }

  #take(row: Row, facts: Facts | Refusal['reason']): void {
    if (typeof facts === 'string') return this.#refuse(facts, row.line)
    this.#rowsRead += 1
    this.#rowsUsed += 1
    this.#batch.push(facts)
  }

  async #flush(): Promise<void> {
    const gathered: Facts = {
      areas: this.#batch.flatMap((facts) => facts.areas),
      deprivation: this.#batch.flatMap((facts) => facts.deprivation),
      postcodes: this.#batch.flatMap((facts) => facts.postcodes),
    }
    this.#batch = []
    await store(this.#client, areas, gathered.areas)
    await store(this.#client, deprivation, gathered.deprivation)
    await store(this.#client, postcodes, gathered.postcodes)
    for (const kind of ['areas', 'deprivation', 'postcodes'] as const) {
      if (gathered[kind].length > 0) this.#what.add(kind)
    }
  }
}

/** Reads one official file into the tables. The caller holds the transaction. */
export async function importFile(client: ClientBase, path: string, progress: Progress): Promise<FileReport> {
  const source = await openSource(path)
  try {
    return await new FileImport(client).read(path, source, progress)
  } finally {
    source.close()
  }
}
