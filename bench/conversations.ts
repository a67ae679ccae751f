import { fillTo } from './filled.ts'
import { type Ground, prepareGround, run } from './ground.ts'
import { v7 } from './ids.ts'
import { compare, comparedColumns } from './load.ts'
import type { Measured } from './main.ts'
import { sizesAsked } from './sizes.ts'

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
    const sizes = sizesAsked('1000,1000000')
    const found: AtSize[] = []
    for (const stored of sizes) found.push(await measureAt(ground, stored))
    const rows = found.flatMap(({ rows }) => rows)
    const ratiosOf = (size: AtSize | undefined) => size?.ratios.map((ratio) => `${ratio}%`).join(', ') ?? ''
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
          measured: ratiosOf(found[0]),
        },
        {
          what: `the same with ${sizes.at(-1)?.toLocaleString('en-GB')} stored`,
          aim: 'no fall',
          measured: ratiosOf(found.at(-1)),
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
