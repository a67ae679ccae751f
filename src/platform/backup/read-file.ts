import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { BackupProblem, refusals } from './refusals.ts'
import { unsealed } from './sealed-stream.ts'
import { decode, type Section } from './section.ts'

/** Reads a back-up from its first section to its last, one at a time. */
export async function readSections(
  file: string,
  passphrase: string | undefined,
  visit: (section: Section) => Promise<void> | void,
): Promise<void> {
  try {
    await pipeline(
      createReadStream(file),
      (bytes: AsyncIterable<Buffer>) => unsealed(bytes, passphrase),
      createZstdDecompress(),
      async (bytes: AsyncIterable<Buffer>) => {
        for await (const section of decode(bytes)) await visit(section)
      },
    )
  } catch (error) {
    throw asRefusal(error, file)
  }
}

function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof BackupProblem || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (['ENOENT', 'EACCES', 'EISDIR'].includes(code)) return refusals.noFile(file)
  if (code.startsWith('ZSTD_') || error instanceof SyntaxError) return refusals.damaged('it cannot be unpacked')
  return error
}
