import { open, rename, stat } from 'node:fs/promises'

const longest = 10_000_000

/** What was written to a log from a position on, at most its last 4,000 bytes. */
export async function tailOf(path: string, from: number): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const start = Math.max(from, size - 4_000)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Sets a long log aside, over the one set aside before. */
export async function turnLog(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found && found.size > longest) await rename(path, `${path}.1`)
}
