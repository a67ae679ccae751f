// The list of who was erased, kept outside the database: a back-up knows nothing of what came after it. It holds random
// keys, which lead nowhere but into a back-up that is older than the erasure.
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asId, type Key, type ProgrammeId } from '../../platform/database/index.ts'

export interface Erasure {
  programme: ProgrammeId
  key: Key
  at: string
}

const lineOf = ({ programme, key, at }: Erasure) => JSON.stringify({ programme, key, at })
const nameOf = ({ programme, key }: Pick<Erasure, 'programme' | 'key'>) => `${programme} ${key}`

function erasureIn(line: string): Erasure | null {
  try {
    const { programme: programmeId, key: personKey, at } = JSON.parse(line)
    const [programme, key] = [asId<'programme'>(programmeId), asId<'key'>(personKey)]
    return programme && key && typeof at === 'string' ? { programme, key, at } : null
  } catch {
    return null
  }
}

export interface ErasureList {
  erasures: Erasure[]
  /** Numbers of lines that say nothing, from 1. A line that was cut off and then written again is none of them. */
  unreadable: number[]
}

/** Reads a list, one erasure a line. Several lists written one behind the other are a list. */
export function readList(text: string): ErasureList {
  const lines = text.split('\n')
  const list: ErasureList = { erasures: [], unreadable: [] }
  for (const [at, line] of lines.entries()) {
    if (line === '') continue
    const erasure = erasureIn(line)
    if (erasure) list.erasures.push(erasure)
    else if (!lines.slice(at + 1).some((later) => later.startsWith(line))) list.unreadable.push(at + 1)
  }
  return list
}

const ifThere = (file: string) =>
  readFile(file, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

/** Adds those that are not on the list yet, and returns once they are on the disk. Nothing on it is ever changed. */
export async function addToList(file: string, erasures: readonly Erasure[]): Promise<number> {
  if (erasures.length === 0) return 0
  const text = await ifThere(file)
  const known = new Set(readList(text).erasures.map(nameOf))
  const added = erasures.filter((erasure) => !known.has(nameOf(erasure)))
  if (added.length === 0) return 0
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // What was being written when the power went is left behind on a line of its own.
  const begin = text === '' || text.endsWith('\n') ? '' : '\n'
  await appendFile(file, `${begin}${added.map(lineOf).join('\n')}\n`, { mode: 0o600 })
  await toDisk(file)
  return added.length
}

async function toDisk(file: string): Promise<void> {
  const opened = await open(file, 'r+')
  await opened.sync()
  await opened.close()
}
