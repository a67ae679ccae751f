import { accountFor } from './account.ts'
import type { Layout } from './layout.ts'
import type { Session } from './session.ts'
import { softwareFor } from './software.ts'

/** Whether a server that was left running is of today's version and as durable as is asked for. */
export async function suits(session: Session, layout: Layout, durable: boolean): Promise<boolean> {
  const { version } = await softwareFor(await accountFor(layout.cluster), layout)
  const { rows } = await session.query<{ version: string; fsync: string }>(
    `select split_part(current_setting('server_version'), ' ', 1) as version, current_setting('fsync') as fsync`,
  )
  const [running] = rows
  return running?.version === version && (running.fsync === 'on' || !durable)
}
