/**
 * A small app for these tests, run as a process of its own: `node app.ts <data folder> <role>`. It tells its parent, one
 * line of JSON at a time, and stops in order on SIGTERM. A `writer` besides
 * commits numbered rows without end; a `careless` one asks for a server that a power cut may spoil.
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
  await client.query('create table if not exists written (number bigint generated always as identity primary key)')
  for (;;) {
    const { rows } = await client.query<{ number: string }>('insert into written default values returning number')
    tell({ acknowledged: Number(rows[0]?.number) })
  }
}

process.stdout.on('error', () => undefined)
try {
  const options = { dataFolder, durable: !role.startsWith('careless'), log: (said: string) => tell({ said }) }
  const keeper = await (role === 'command' ? attachKeeper(options) : startKeeper(options))
  process.once('SIGTERM', () => keeper.stop().then(() => process.exit(0)))
  tell({ connection: keeper.connection, adopted: keeper.adopted })
  if (role.endsWith('writer')) await write(keeper).catch((error: Error) => tell({ ended: error.message }))
} catch (error) {
  tell(error instanceof KeeperProblem ? { refused: error.sentence } : { failed: String(error) })
  process.exitCode = 1
}
