import type { Database } from '../database/index.ts'
import type { ProgrammeSeen } from './visit.ts'

/** How long a changed name or setting may take to show: the directory is read at most this often. */
const freshFor = 5_000

export interface Directory {
  find(slug: string): Promise<ProgrammeSeen | null>
  all(): Promise<ProgrammeSeen[]>
  forget(): void
}

/** Whether anybody could once step in as anybody: whatever way in they left behind is theirs, not a member's. */
export function wasDemo({ settings }: Pick<ProgrammeSeen, 'settings'>): boolean {
  return settings.demo === true
}

/** The directory of programmes, kept for a few seconds: it is asked for with every request. */
export function programmeDirectory(database: Database): Directory {
  let read: { at: number; programmes: Promise<ProgrammeSeen[]> } | null = null
  const all = () => {
    if (!read || Date.now() - read.at > freshFor) read = { at: Date.now(), programmes: readAll(database) }
    read.programmes.catch(() => {
      read = null
    })
    return read.programmes
  }
  return {
    all,
    find: async (slug) => (await all()).find((programme) => programme.slug === slug) ?? null,
    forget: () => {
      read = null
    },
  }
}

async function readAll(database: Database): Promise<ProgrammeSeen[]> {
  const { rows } = await database.pool.query<ProgrammeSeen>(
    `select id, slug, name, language, starts_on as "startsOn", ends_on as "endsOn", settings from programme order by name`,
  )
  return rows
}
