import { readdirSync, statSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { prepareGround, run } from './ground.ts'
import { compare, comparedColumns } from './load.ts'
import type { Measured } from './main.ts'

const clientCounts = [1, 16, 64]

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
  const plain = { server: bare, load: { url: `${bare.address}/` } }
  const found = []
  for (const clients of clientCounts) found.push(await compare(plain, { server: app, load: { url } }, clients))
  await app.stop()
  await bare.stop()
  await ground.leave()
  const bytes = brotliCompressSync(html).length + bytesOfAssets(html)
  return {
    title: 'The public list page',
    about: `What is on, as a visitor sees it, against a bare Fastify page of the same ${html.length} bytes. The visitor's first page with its style sheet is ${bytes} bytes of Brotli in all.`,
    columns: comparedColumns,
    rows: found.map(({ row }) => row),
    aims: [
      {
        what: `the public list page, of a bare page of the same bytes, at ${clientCounts.join(', ')} clients`,
        aim: '30%',
        measured: found.map(({ ratio }) => `${ratio}%`).join(', '),
      },
      { what: "the visitor's first page, everything included", aim: '25,000 bytes', measured: `${bytes} bytes` },
    ],
  }
}
