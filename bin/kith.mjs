#!/usr/bin/env node
// Runs Kith under the Node.js that it brings along, after building it if anything has changed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const wanted = 24
const own = Number(process.versions.node.split('.')[0])
const brought = join(root, 'node_modules/.bin/node')

async function run() {
  if (existsSync(join(root, 'scripts/build.mjs'))) {
    const { buildAll, isFresh } = await import('../scripts/build.mjs')
    if (!isFresh()) await buildAll()
  }
  const { main } = await import('../dist/kith.js')
  process.exitCode = await main(process.argv.slice(2), join(root, 'dist'))
}

/** The same terminal, signals and exit code: only the Node.js differs. */
function runUnderBrought() {
  // Over the channel the child learns that this process was killed, which no signal tells it.
  const child = spawn(brought, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
  })
}

if (own >= wanted) {
  await run()
} else if (existsSync(brought)) {
  runUnderBrought()
} else {
  console.error(
    `Kith needs Node.js ${wanted}, and this is ${process.version}. Run "npm install" here first: it brings the right one.`,
  )
  process.exitCode = 1
}
