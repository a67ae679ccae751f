import type { Database, ProgrammeId } from '../database/index.ts'
import type { SharedPage } from './shared-page.ts'

export interface SharedPages {
  /** The page kept under this name, or the one that `draw` makes; many who ask at once wait for one drawing. */
  find(wanted: Wanted, draw: () => Promise<SharedPage | null>): Promise<SharedPage | null>
}

export interface Wanted {
  programmeId: ProgrammeId
  name: string
  /** For so many seconds, where another process changes something; what this one changes shows at once. */
  seconds: number
}

interface Kept {
  programmeId: ProgrammeId
  /** By the clock of the database and by the machine's own, which only tests tell apart. */
  at: number
  keptAt: number
  size: number
  page: Promise<SharedPage | null>
}

const most = { entries: 1_000, bytes: 16 * 1_048_576 }

/** So many pages and bytes and no more: those asked for longest ago make room. */
function shelf() {
  const kept = new Map<string, Kept>()
  let bytes = 0
  const drop = (name: string) => {
    bytes -= kept.get(name)?.size ?? 0
    kept.delete(name)
  }
  const put = (name: string, entry: Kept) => {
    drop(name)
    kept.set(name, entry)
    bytes += entry.size
    while (kept.size > 1 && (kept.size > most.entries || bytes > most.bytes)) drop(kept.keys().next().value ?? '')
  }
  const dropAll = (programmeId: ProgrammeId) => {
    for (const [name, entry] of kept) if (entry.programmeId === programmeId) drop(name)
  }
  return { at: (name: string) => kept.get(name), drop, put, dropAll }
}

/** Keeps pages for a few seconds, until something of their programme is recorded. */
export function sharePages(database: Database): SharedPages {
  const pages = shelf()
  database.recorded.add(pages.dropAll)
  const isFresh = ({ at, keptAt }: Kept, seconds: number) => {
    const age = database.clock().getTime() - at
    return age >= 0 && Math.max(age, Date.now() - keptAt) < seconds * 1000
  }
  const settle = (name: string, entry: Kept, page: SharedPage | null) => {
    // What was dropped while it was drawn is kept by nobody.
    if (pages.at(name) !== entry) return
    if (!page) return pages.drop(name)
    pages.drop(name)
    // Its body again for its compressed forms.
    pages.put(name, { ...entry, size: 2 * (name.length + page.body.length) })
  }
  return {
    find: ({ programmeId, name, seconds }, draw) => {
      const known = pages.at(name)
      if (known && isFresh(known, seconds)) {
        pages.put(name, known)
        return known.page
      }
      const page = draw()
      const entry: Kept = { programmeId, at: database.clock().getTime(), keptAt: Date.now(), size: 0, page }
      pages.put(name, entry)
      page.then(
        (made) => settle(name, entry, made),
        () => settle(name, entry, null),
      )
      return page
    },
  }
}
