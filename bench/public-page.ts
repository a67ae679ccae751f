import { readdirSync, statSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { prepareGround, run } from './ground.ts'
import { carry } from './load.ts'
import type { Measured } from './main.ts'

const seconds = 5

function bytesOfAssets(html: string): number {
  const names = [...html.matchAll(/\/assets\/([\w.-]+)/g)].map(([, name]) => name ?? '')
  const there = new Set(readdirSync('dist/assets'))
  return names
    .filter((name) => there.has(`${name}.br`))
    .reduce((sum, name) => sum + statSync(`dist/assets/${name}.br`).size, 0)
}

/** The public list against a page of the same bytes that does nothing. */
export async function publicPage(): Promise<Measured> {
  const ground = await prepareGround()
  const app = await run('app', { BENCH_CONNECTION: JSON.stringify(ground.connection) })
  const url = `${app.address}/bench/activities`
  const html = await (await fetch(url)).text()
  const bare = await run('bare-page', { BENCH_BYTES: String(html.length) })
  const rows: (string | number)[][] = []
  for (const clients of [1, 16, 64]) {
    const plain = await carry({ url: `${bare.address}/`, clients, seconds })
    const real = await carry({ url, clients, seconds })
    rows.push([
      clients,
      plain.perSecond,
      real.perSecond,
      `${Math.round((100 * real.perSecond) / plain.perSecond)}%`,
      real.p99,
      real.refused,
    ])
  }
  await app.stop()
  await bare.stop()
  await ground.leave()
  const bytes = brotliCompressSync(html).length + bytesOfAssets(html)
  return {
    title: 'The public list page',
    about: `What is on, as a visitor sees it, against a bare Fastify page of the same ${html.length} bytes. The visitor's first page with its style sheet is ${bytes} bytes of Brotli in all.`,
    columns: ['clients', 'bare, a second', 'Kith, a second', 'ratio', 'Kith p99, ms', 'refused or failed'],
    rows,
  }
}
