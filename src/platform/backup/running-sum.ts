import { createHash } from 'node:crypto'
import type { TableSum } from './manifest.ts'

const lineFeed = 10

/** Adds up one table's rows as they pass by. In PostgreSQL's text format a row is a line, and no value holds a line feed. */
export class RunningSum {
  readonly name: string
  readonly #hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  constructor(name: string) {
    this.name = name
  }

  get rows(): number {
    return this.#rows
  }

  add(chunk: Buffer): void {
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) this.#rows++
  }

  total(): TableSum {
    return { name: this.name, rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

export const sameSum = (one: TableSum, other: TableSum | undefined): boolean =>
  one.name === other?.name && one.rows === other.rows && one.bytes === other.bytes && one.sha256 === other.sha256
