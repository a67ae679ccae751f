import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ClientConfig } from 'pg'
import { onTestFinished } from 'vitest'

export type Role = 'app' | 'command' | 'writer' | 'careless' | 'careless-writer'

export type Message = {
  connection?: ClientConfig
  adopted?: boolean
  refused?: string
  failed?: string
  said?: string
  acknowledged?: number
  ended?: string
}

export type AppProcess = {
  readonly child: ChildProcess
  /** The next message, or undefined when the process has nothing more to say. */
  next(): Promise<Message | undefined>
  end(signal: NodeJS.Signals): Promise<void>
}

export type Running = { node?: string; program?: string; uid?: number; env?: NodeJS.ProcessEnv }

/** Runs the small app of these tests; it is not ready before its first message. */
export function runApp(dataFolder: string, role: Role = 'app', running: Running = {}): AppProcess {
  const { node = process.execPath, program = join(import.meta.dirname, 'app.ts'), uid, env } = running
  const who = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(node, [program, dataFolder, role], {
    ...who,
    cwd: '/',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    next: async () => {
      const line = await lines.next()
      if (line.done) return undefined
      const message: Message = JSON.parse(line.value)
      return message
    },
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
