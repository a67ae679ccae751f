import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../../platform/problem/index.ts'
import type { Row } from './cells.ts'
import { csvRows } from './csv-rows.ts'
import { geojsonRows } from './geojson-rows.ts'

/** An open file: its rows, the heading first, and how much of it has been read, from 0 to 1. */
export type FileSource = {
  readonly rows: (skipped: (line: number) => void) => AsyncGenerator<Row>
  readonly share: () => number
  readonly close: () => void
}

const packed = /\.(zip|7z|xlsx?|ods)$/i

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new Problem('not-found', ['programme.areas.no-file', { path }])
  return found.size
}

function unpacked(file: ReadStream, name: string): Readable {
  if (!name.endsWith('.gz')) return file
  const gunzip = createGunzip()
  file.on('error', (error) => gunzip.destroy(error))
  return file.pipe(gunzip)
}

/** A CSV or GeoJSON file, plain or packed by gzip. Throws a Problem for what is not there or of another kind. */
export async function openSource(path: string): Promise<FileSource> {
  const file = basename(path)
  const name = file.toLowerCase()
  if (packed.test(name)) throw new Problem('invalid', ['programme.areas.packed', { file }])
  const isGeojson = /\.(geo)?json(\.gz)?$/.test(name)
  if (!isGeojson && !/\.csv(\.gz)?$/.test(name)) {
    throw new Problem('invalid', ['programme.areas.other-file', { file }])
  }
  const size = await sizeOf(path)
  const stream = createReadStream(path, { highWaterMark: 1 << 18 })
  const rowsOf = isGeojson ? geojsonRows : csvRows
  return {
    rows: (skipped) => rowsOf(unpacked(stream, name), skipped),
    share: () => (size === 0 ? 1 : stream.bytesRead / size),
    close: () => stream.destroy(),
  }
}
