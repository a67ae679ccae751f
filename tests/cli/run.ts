import { vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Connection } from '../../src/platform/database/index.ts'

/** The address of a test database, in the form in which an operator gives one. */
export function urlOf({
  connectionString,
  host = '',
  port = 5432,
  user = '',
  password,
  database = '',
}: Connection): string {
  if (connectionString) return connectionString
  const url = new URL(`postgresql://localhost/${database}`)
  url.username = user
  if (password) url.password = password
  url.searchParams.set('host', host)
  url.searchParams.set('port', String(port))
  return url.href
}

export interface Ran {
  code: number
  said: string
  complained: string
}

/** Runs `kith` with these words against a database, as an operator would, and gives what it printed. */
export async function kith(connection: Connection, ...words: string[]): Promise<Ran> {
  const said: string[] = []
  const complained: string[] = []
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line))),
    vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line))),
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => complained.push(String(line)) > 0),
  ]
  vi.stubEnv('DATABASE_URL', urlOf(connection))
  try {
    const code = await main(words, 'dist')
    return { code, said: said.join('\n'), complained: complained.join('\n') }
  } finally {
    vi.unstubAllEnvs()
    for (const spy of spies) spy.mockRestore()
  }
}
