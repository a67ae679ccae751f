import { join } from 'node:path'
import { buildApp, followers } from '../app.ts'
import type { Database } from '../platform/database/index.ts'
import { metricsOf, programmeDirectory } from '../platform/http/index.ts'
import type { MovingIn } from '../platform/page/index.ts'
import { startFollowing } from '../platform/record/index.ts'
import type { Settings } from '../platform/settings/index.ts'

export interface ServeOptions {
  distFolder: string
  /** How far the filling of a demo is. */
  movingIn?: MovingIn
}

export interface Serving {
  address: string
  stop(): Promise<void>
}

/** The followers of the record, beside the web process; a failure is told without what it was about. */
function follow(database: Database) {
  const directory = programmeDirectory(database)
  return startFollowing(database, followers, {
    programmes: async () => (await directory.all()).map(({ id }) => id),
    failed: (name, error) =>
      console.error(
        `The follower ${name} stopped and will try again: ${error instanceof Error ? error.name : 'error'}`,
      ),
  })
}

/** The app with all that runs beside it: followers, and figures on their own port. */
export async function serve(
  settings: Settings,
  database: Database,
  { distFolder, movingIn }: ServeOptions,
): Promise<Serving> {
  const following = follow(database)
  const app = await buildApp(settings, database, {
    assetsFolder: join(distFolder, 'assets'),
    changed: following.nudge,
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
    await following.stop()
  }
  return { address, stop }
}
