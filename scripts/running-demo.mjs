// The real app, as somebody new to it would start it: an empty data folder, a free port, `kith start --demo`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const patience = 180_000

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}

const notOurs = new Set([
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'HOST',
  'KITH_SECRET',
  'KITH_PUBLIC_URL',
  'KITH_METRICS_PORT',
])

function settingsFor(data, port) {
  const kept = Object.entries(process.env).filter(([name]) => !notOurs.has(name))
  return {
    ...Object.fromEntries(kept),
    KITH_DATA: data,
    // Browsers make passkeys for names, not for numbers.
    KITH_PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    // One browser asks for more pages in a minute than any person would.
    KITH_REQUESTS_PER_MINUTE: '1000000',
    KITH_LOG: 'error',
  }
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`)).ok
  } catch {
    return false
  }
}

async function waitUntilReady(url, app, told) {
  for (const began = Date.now(); Date.now() - began < patience; await pause(200)) {
    if (app.exitCode !== null) throw new Error(`Kith ended before it was ready:\n${told.join('')}`)
    if (await isReady(url)) return
  }
  throw new Error(`Kith was not ready after ${patience / 1000} seconds:\n${told.join('')}`)
}

async function end(app) {
  if (app.exitCode !== null || app.signalCode !== null) return
  const ended = new Promise((done) => app.once('exit', done))
  app.kill('SIGTERM')
  const late = setTimeout(() => app.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(late)
}

/** Runs a program that serves Kith until `stop` is called. What it says is shown only if it does not get ready. */
async function serving(data, command) {
  const port = await freePort()
  const told = []
  const app = spawn(process.execPath, command, {
    cwd: root,
    env: settingsFor(data, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [app.stdout, app.stderr]) stream.on('data', (text) => told.push(String(text)))
  const url = `http://localhost:${port}`
  try {
    await waitUntilReady(url, app, told)
  } catch (error) {
    await end(app)
    throw error
  }
  return { url, stop: () => end(app) }
}

/** Gives its address, `beside` to run another program over the same data, and `stop`, which leaves nothing behind. */
export async function startDemo() {
  const data = mkdtempSync(join(tmpdir(), 'kith-demo-'))
  const running = []
  const stop = async () => {
    for (const each of running.toReversed()) await each.stop()
    rmSync(data, { recursive: true, force: true })
  }
  const start = async (command) => {
    const started = await serving(data, command)
    running.push(started)
    return started.url
  }
  try {
    const url = await start([join(root, 'bin/kith.mjs'), 'start', '--demo'])
    return { url, beside: (program) => start([join(root, program)]), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
