import { type Ground, prepareGround, run } from './ground.ts'
import { v7 } from './ids.ts'
import { compare, comparedColumns } from './load.ts'
import type { Measured } from './main.ts'

const clientCounts = [1, 16, 64]

const said =
  'matters=money&interests=walking&needs=safer-streets&adviceDigital=getting-online&postcodeArea=L8&ageBand=45-54&nextStep=none'

async function openRound(ground: Ground, address: string): Promise<string> {
  const answer = await fetch(`${address}/bench/rounds/new`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: ground.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'setting=shop&day-day=1&day-month=11&day-year=2012',
  })
  return answer.headers.get('location') ?? ''
}

/** Stored conversations and their entries, written straight into the tables: only their number matters here. */
async function fillTo(ground: Ground, stored: number): Promise<void> {
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

interface AtSize {
  rows: (string | number)[][]
  ratios: number[]
}

async function measureAt(ground: Ground, stored: number): Promise<AtSize> {
  await fillTo(ground, stored)
  const environment = { BENCH_CONNECTION: JSON.stringify(ground.connection) }
  const [app, bare] = [await run('app', environment), await run('bare-insert', environment)]
  const round = await openRound(ground, app.address)
  const headers = { cookie: ground.cookie, 'sec-fetch-site': 'same-origin' }
  const url = `${app.address}${round}/conversations/new`
  const plain = { server: bare, load: { url: `${bare.address}/`, body: () => said } }
  const real = { server: app, load: { url, headers, body: () => `kith-command=${v7()}&${said}` } }
  const found: AtSize = { rows: [], ratios: [] }
  for (const clients of clientCounts) {
    const { ratio, row } = await compare(plain, real, clients)
    found.rows.push([stored.toLocaleString('en-GB'), ...row])
    found.ratios.push(ratio)
  }
  await app.stop()
  await bare.stop()
  return found
}

/** Recording a conversation through HTTP against a handler that does one INSERT. */
export async function conversations(): Promise<Measured> {
  const ground = await prepareGround()
  try {
    const [few, many] = [await measureAt(ground, 1_000), await measureAt(ground, 1_000_000)]
    const rows = [...few.rows, ...many.rows]
    return {
      title: 'Recording a conversation',
      about:
        'A signed-in worker posts the form: session, rules, state, record and command id in one transaction, against a bare Fastify handler that does one INSERT on the same server. Pool of 10 in both.',
      columns: ['stored entries', ...comparedColumns],
      rows,
      aims: [
        {
          what: `recording a conversation, of a bare handler with one INSERT, at ${clientCounts.join(', ')} clients`,
          aim: '40%',
          measured: few.ratios.map((ratio) => `${ratio}%`).join(', '),
        },
        {
          what: 'the same with 1,000,000 stored',
          aim: 'no fall',
          measured: many.ratios.map((r) => `${r}%`).join(', '),
        },
        {
          what: '64 clients on a pool of 10: refused or failed',
          aim: '0',
          measured: String(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)),
        },
      ],
    }
  } finally {
    await ground.leave()
  }
}
