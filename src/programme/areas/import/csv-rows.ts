import type { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Row } from './cells.ts'

type Read = { info: { lines: number }; record: string[] }

/** Rows of a CSV file with their line numbers, the heading first; `skipped` hears of lines that are not CSV. */
export async function* csvRows(source: Readable, skipped: (line: number) => void): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A quotation mark that is never closed would take in the rest of the file.
    max_record_size: 1_000_000,
    on_skip: (error) => {
      skipped(typeof error?.lines === 'number' ? error.lines : 0)
      return undefined
    },
  })
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  for await (const read of parser) {
    const { info, record }: Read = read
    yield { line: info.lines, cells: record, boundary: null }
  }
}
