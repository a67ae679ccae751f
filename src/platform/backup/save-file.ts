import { constants, createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { refusals } from './refusals.ts'
import { sealed } from './sealed-stream.ts'

/**
 * Compresses and seals a stream into a new file that only its owner may read. It bears its name once it is whole and on
 * the disk, not before.
 */
export async function saveFile(file: string, source: AsyncIterable<Buffer>, passphrase?: string): Promise<void> {
  const there = await access(file, constants.F_OK).then(
    () => true,
    () => false,
  )
  if (there) throw refusals.fileThere(file)
  const part = `${file}.part-${process.pid}`
  try {
    const sink = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(
      source,
      createZstdCompress(),
      (compressed: AsyncIterable<Buffer>) => sealed(compressed, passphrase),
      sink,
    )
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw cannotWrite(error) ? refusals.noFolder(file) : error
  }
  await syncFolder(dirname(resolve(file)))
}

const cannotWrite = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS'].includes(String(error.code))

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
