// A second process of the app beside the first, over the same database, in which the two made-up languages are switched
// on: no setting, request or command of the real one can do that.
import { resolve } from 'node:path'
import { buildApp } from '../../src/app.ts'
import { openFor } from '../../src/cli/open.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { withSecret } from '../../src/platform/vault/index.ts'

const distFolder = resolve(import.meta.dirname)
const settings = readSettings(process.env, true)
const opened = await openFor(settings, { role: 'command', distFolder })
const app = await buildApp(withSecret(settings), opened.database, {
  assetsFolder: resolve(distFolder, 'assets'),
  pseudoLanguages: true,
})
await app.listen({ port: settings.port, host: settings.host })
process.once('SIGTERM', async () => {
  await app.close()
  await opened.close()
})
