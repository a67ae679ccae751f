import { Client } from 'pg'
import type { RunningServer } from './running-server.ts'

/** Made with the cluster. Only the keeper uses it. */
export const superuser = 'postgres'

export type Session = Client

/** The keeper's own connection, in the database that no data is kept in. */
export async function openSession(server: RunningServer, purpose: string): Promise<Session> {
  const session = new Client({
    host: server.socketFolder,
    port: server.port,
    user: superuser,
    database: 'postgres',
    application_name: `kith ${purpose} ${process.pid}`,
  })
  // Without a listener a server that goes away would end this process; whoever waits on a query is told all the same.
  session.on('error', () => undefined)
  await session.connect()
  return session
}

/** The server went away or is going: look again what there is. Any other failure is one to tell. */
export function isGoingAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03']
  return codes.includes(code) || error.message.includes('Connection terminated')
}
