import type { ReadTx } from '../platform/database/index.ts'
import type { Recorded } from '../platform/record/index.ts'

/** What an id in an entry's detail stands for: its name, and the page that is about it. */
export interface NamedDetail {
  text: string
  path?: string
}

type Namer = (tx: ReadTx, ids: string[]) => Promise<Map<string, NamedDetail>>

const namers = new Map<string, Namer>()

/** A module that writes ids of its own things under this name tells what they are called. */
export function nameDetail(field: string, namer: Namer): void {
  namers.set(field, namer)
}

const idIn = ({ detail }: Recorded, field: string) => {
  const id = detail[field]
  return typeof id === 'string' ? id : null
}

/** What the entries tell of, by their positions. */
export async function namedDetails(tx: ReadTx, entries: readonly Recorded[]): Promise<Map<number, NamedDetail[]>> {
  const named = new Map<number, NamedDetail[]>()
  for (const [field, namer] of namers) {
    const ids = [...new Set(entries.flatMap((entry) => idIn(entry, field) ?? []))]
    const names: Map<string, NamedDetail> = ids.length > 0 ? await namer(tx, ids) : new Map()
    for (const entry of entries) {
      const name = names.get(idIn(entry, field) ?? '')
      if (name) named.set(entry.position, [...(named.get(entry.position) ?? []), name])
    }
  }
  return named
}
