import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './main.ts'

const port = 4790

async function untilServed(): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** From the command to the first page served, database included. */
async function startOnce(dataFolder: string): Promise<number> {
  const began = performance.now()
  const env = { ...process.env, PORT: String(port), KITH_DATA: dataFolder, KITH_LOG: 'silent' }
  const child = spawn(process.execPath, ['bin/kith.mjs', 'start'], { env, stdio: 'ignore' })
  await untilServed()
  const took = performance.now() - began
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill()
  })
  return took
}

export async function coldStart(): Promise<Measured> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-bench-start-'))
  const first = await startOnce(dataFolder)
  const again = [await startOnce(dataFolder), await startOnce(dataFolder), await startOnce(dataFolder)].sort(
    (a, b) => a - b,
  )
  await rm(dataFolder, { recursive: true, force: true })
  return {
    title: 'Cold start',
    about:
      'From `kith start` to the first answer, the embedded database included. Built beforehand, as after the first start.',
    columns: ['folder', 'ms'],
    rows: [
      ['empty: makes the database and applies all migrations', Math.round(first)],
      ['existing (middle of three)', Math.round(again[1] ?? 0)],
    ],
  }
}
