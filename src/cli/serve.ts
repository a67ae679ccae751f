import { join } from 'node:path'
import { buildApp, chores, followers } from '../app.ts'
import { completeErasures, keepErasures } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { metricsOf, programmeDirectory } from '../platform/http/index.ts'
import type { MovingIn } from '../platform/page/index.ts'
import { startFollowing } from '../platform/record/index.ts'
import type { Settings } from '../platform/settings/index.ts'
import { startUpkeep } from '../platform/upkeep/index.ts'

export interface ServeOptions {
  distFolder: string
  /** How far the filling of a demo is. */
  movingIn?: MovingIn
}

export interface Serving {
  address: string
  stop(): Promise<void>
}

/** Says that something beside the web process failed, without what it was about. */
const toldLater = (what: string) => (name: string, error: unknown) =>
  console.error(`${what} ${name} stopped and will try again: ${error instanceof Error ? error.name : 'error'}`)

/** The followers of the record and the chores, beside the web process. */
function runBeside(database: Database, { erasuresFile }: Settings) {
  const directory = programmeDirectory(database)
  const all = erasuresFile === null ? followers : [...followers, keepErasures(erasuresFile)]
  const following = startFollowing(database, all, {
    programmes: async () => (await directory.all()).map(({ id }) => id),
    failed: toldLater('The follower'),
  })
  const upkeep = startUpkeep(database, chores, { programmes: directory.all, failed: toldLater('The chore') })
  return {
    nudge: following.nudge,
    stop: async () => {
      await following.stop()
      await upkeep.stop()
    },
  }
}

/** The list of who was erased is whole before anybody else can be: where it was lost, the record still tells of them. */
async function completeList(database: Database, { erasuresFile }: Settings): Promise<void> {
  if (erasuresFile === null) return
  for (const { id } of await programmeDirectory(database).all()) await completeErasures(database, id, erasuresFile)
}

/** The app with all that runs beside it: followers, chores, and figures on their own port. */
export async function serve(
  settings: Settings,
  database: Database,
  { distFolder, movingIn }: ServeOptions,
): Promise<Serving> {
  await completeList(database, settings)
  const beside = runBeside(database, settings)
  const app = await buildApp(settings, database, {
    assetsFolder: join(distFolder, 'assets'),
    changed: beside.nudge,
    ...(movingIn ? { movingIn } : {}),
  })
  const metrics = settings.metricsPort === null ? null : metricsOf({ database })
  metrics?.watch(app)
  const figures = metrics?.server()
  await figures?.listen({ port: settings.metricsPort ?? 0, host: '127.0.0.1' })
  const address = await app.listen({ port: settings.port, host: settings.host })
  const stop = async () => {
    await app.close()
    await figures?.close()
    await beside.stop()
  }
  return { address, stop }
}
