import { resolve } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { FreshDatabase } from '../kit/database.ts'

/** The address of a test's own database, as an operator would set it. */
function addressOf({ connection }: FreshDatabase): string {
  const { connectionString, host = '', port = 5432, user = '', database = '' } = connection
  return connectionString ?? `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** Commands of an operator on a test's database, and what they said. */
export function operator(database: FreshDatabase) {
  const said: string[] = []
  beforeEach(() => {
    said.length = 0
    vi.stubEnv('DATABASE_URL', addressOf(database))
    for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => said.push(line))
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  })
  const kith = (...words: string[]) => main(words, resolve(import.meta.dirname, '../..'))
  return { said, kith }
}
