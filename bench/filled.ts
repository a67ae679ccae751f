import type { Ground } from './ground.ts'

/** Stored conversations and their entries, written straight into the tables: only their number matters here. */
export async function fillTo(ground: Ground, stored: number): Promise<void> {
  const { pool, programmeId } = ground
  const { rows } = await pool.query<{ n: number }>('select count(*) as n from record')
  const missing = stored - (rows[0]?.n ?? 0)
  if (missing <= 0) return
  const detail = `jsonb_build_object('round', gen_random_uuid(), 'setting', 'shop', 'adviceDigital', jsonb_build_array('email'))`
  await pool.query(
    `insert into record (programme_id, at, happened_on, what, detail)
     select $1::uuid, '2012-11-01'::timestamptz + n * interval '1 minute', '2012-11-01'::date + (n % 900)::int, 'outreach.conversation-held', ${detail}
     from generate_series(1, $2::int) n`,
    [programmeId, missing],
  )
  await pool.query(
    `insert into conversation (programme_id, id, round_id, held_on, at)
     select $1::uuid, gen_random_uuid(), gen_random_uuid(), '2012-11-01', now() from generate_series(1, $2::int)`,
    [programmeId, missing],
  )
  await pool.query('vacuum analyze record')
}
