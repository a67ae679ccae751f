import { Client } from 'pg'
import { KeeperProblem } from './keeper-problem.ts'
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
  await session.connect().catch((error: unknown) => {
    throw codeOf(error) === '28000' ? notLetIn(error) : error
  })
  return session
}

/** The server went away or is going: look again what there is. Any other failure is one to tell. */
export function isGoingAway(error: unknown): boolean {
  const codes = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03']
  return codes.includes(codeOf(error)) || (error instanceof Error && error.message.includes('Connection terminated'))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function notLetIn(cause: unknown): KeeperProblem {
  return new KeeperProblem('The database does not let you in. Run kith as the user who started it, or as root.', cause)
}
