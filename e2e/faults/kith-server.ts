// The server as it is run: a process of its own over a folder, killed and started again, in one version after another.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { layVersion } from './version.ts'

export interface Place {
  root: string
  data: string
  port: number
  /** The address that browsers use. */
  publicUrl: string
}

const patience = 120_000

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
  return answer?.ok ?? false
}

export class KithServer {
  version = 0
  private process: ChildProcess | null = null
  private readonly told: string[] = []
  private readonly place: Place

  constructor(place: Place) {
    this.place = place
  }

  /** Starts, or starts again, and waits until it is ready. */
  async start(): Promise<void> {
    const { root, data, port, publicUrl } = this.place
    const dist = layVersion(root, this.version)
    const program = `import(${JSON.stringify(`${dist}/kith.js`)}).then(async ({ main }) => { process.exitCode = await main(['start', '--demo'], ${JSON.stringify(dist)}) })`
    const own = { KITH_DATA: data, PORT: String(port), KITH_PUBLIC_URL: publicUrl, KITH_LOG: 'error' }
    const { DATABASE_URL: _, DATABASE_DIRECT_URL: __, KITH_SECRET: ___, ...env } = process.env
    const app = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env: { ...env, ...own, KITH_REQUESTS_PER_MINUTE: '1000000' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [app.stdout, app.stderr]) stream.on('data', (text) => this.told.push(String(text)))
    this.process = app
    for (const began = Date.now(); !(await answers(port)); await pause(50)) {
      const ended = app.exitCode !== null || app.signalCode !== null
      if (ended || Date.now() - began > patience) throw new Error(`Kith did not start:\n${this.log()}`)
    }
  }

  get runs(): boolean {
    return this.process !== null && this.process.exitCode === null && this.process.signalCode === null
  }

  /** At once, as when the power goes: nothing can be tidied up. */
  kill(): void {
    this.process?.kill('SIGKILL')
  }

  async stop(): Promise<void> {
    if (!this.process || !this.runs) return
    const ended = once(this.process, 'exit')
    this.process.kill('SIGTERM')
    await ended
  }

  /** Another version of the app takes the place of the one that runs. */
  async deploy(): Promise<void> {
    await this.stop()
    this.version += 1
    await this.start()
  }

  /** What it said, at its end. */
  log(): string {
    return this.told.slice(-40).join('')
  }
}
