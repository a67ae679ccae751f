/**
 * A small app for these tests, run as a process of its own: `node app.ts <data folder> <role>`. It tells its parent, one
 * line of JSON at a time, and stops in order on SIGTERM. The role `writer` besides commits numbered rows without end.
 */
import { Client } from 'pg'
import { attachKeeper, type Keeper, KeeperProblem, startKeeper } from '../../src/platform/keeper/index.ts'

const [, , dataFolder = '', role = 'app'] = process.argv

function tell(message: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

async function write(keeper: Keeper): Promise<void> {
  const client = new Client(keeper.connection)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table if not exists written (number int primary key)')
  const { rows } = await client.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from written')
  for (let number = rows[0]?.next ?? 1; ; number++) {
    await client.query('insert into written values ($1)', [number])
    tell({ acknowledged: number })
  }
}

try {
  const keeper = await (role === 'command'
    ? attachKeeper({ dataFolder })
    : startKeeper({ dataFolder, log: (said) => tell({ said }) }))
  process.once('SIGTERM', () => keeper.stop().then(() => process.exit(0)))
  tell({ connection: keeper.connection, adopted: keeper.adopted })
  if (role === 'writer') await write(keeper).catch((error: Error) => tell({ ended: error.message }))
} catch (error) {
  tell(error instanceof KeeperProblem ? { refused: error.sentence } : { failed: String(error) })
  process.exitCode = 1
}
