// What became of it, by the database alone.
import { Client } from 'pg'
import { attachKeeper } from '../../src/platform/keeper/index.ts'
import { type Combination, parts, written } from './combination.ts'
import type { MadeOne } from './made.ts'

export interface Stored {
  id: string
  said: string
  day: string
  clock: string
}

export interface Found {
  stored: Stored[]
  /** How many people phones counted as spoken with. */
  spoken: number
  /** Why something was kept to be looked at. */
  kept: string[]
}

/** Every conversation in the record that came from a phone, what phones counted, and what was kept to be looked at. */
export async function storedIn(data: string): Promise<Found> {
  const keeper = await attachKeeper({ dataFolder: data })
  // Past the walls between programmes: this counts everything that there is.
  const client = new Client({ ...keeper.connection, user: 'postgres' })
  try {
    await client.connect()
    const { rows } = await client.query(
      `select command_id as id, to_char(happened_on, 'YYYY-MM-DD') as day, detail from record
       where what = 'outreach.conversation-held' and detail->>'deviceAt' is not null order by position`,
    )
    const counted = await client.query(
      `select coalesce(sum((detail->>'moreSpoken')::integer), 0)::integer as spoken from record
       where what = 'outreach.round-counted'`,
    )
    const kept = await client.query(`select why from capture_kept where settled_at is null`)
    const spoken = Number(counted.rows[0]?.spoken)
    return { stored: rows.map(storedOf), spoken, kept: kept.rows.map(({ why }) => String(why)) }
  } finally {
    await client.end()
    await keeper.stop()
  }
}

interface Row {
  id: string
  day: string
  detail: Record<keyof Combination, string[]> & { clock: string }
}

function storedOf({ id, day, detail }: Row): Stored {
  return { id, day, clock: detail.clock, said: parts.map((part) => (detail[part] ?? []).join('+')).join(' ') }
}

export interface Verdict {
  made: number
  inTheRecord: number
  /** As the tallies have it: each conversation counts one. */
  spoken: number
  lost: string[]
  doubled: string[]
  changed: string[]
}

const line = ({ n, id, said }: MadeOne) => `${n} (${id ?? 'id not shown'}): ${written(said)}`

/** Each conversation by what it said, which no other said; and by its id, where the app could show it. */
export function judge(made: readonly MadeOne[], { stored, spoken }: Found, today: string): Verdict {
  const bySaid = Map.groupBy(stored, ({ said }) => said)
  const byId = new Map(stored.map((each) => [each.id, each]))
  const expected = new Set(made.map(({ said }) => written(said)))
  const found = (one: MadeOne) => (one.id === null ? bySaid.get(written(one.said))?.[0] : byId.get(one.id))
  const lost = made.filter((one) => !found(one))
  const changed = made.filter((one) => {
    const there = found(one)
    return there && (there.said !== written(one.said) || there.day !== today)
  })
  const strangers = stored
    .filter(({ said }) => !expected.has(said))
    .map(({ id, said }) => `${id}: ${said}, made by nobody`)
  const doubled = [...bySaid].flatMap(([said, all]) => (all.length > 1 ? [`${all.length} times: ${said}`] : []))
  return {
    made: made.length,
    inTheRecord: stored.length,
    spoken,
    lost: lost.map(line),
    doubled: [...doubled, ...strangers],
    changed: changed.map(line),
  }
}
