// Builds the measurements and runs them: npm run bench [-- conversations page outputs start]
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll, bundleSettings } from './build.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
await buildAll()
const external = [...bundleSettings.external, '@playwright/test']
await build({
  ...bundleSettings,
  external,
  entryPoints: [join(root, 'bench/main.ts')],
  outfile: join(root, 'dist/bench.js'),
})
const { status } = spawnSync(process.execPath, [join(root, 'dist/bench.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
})
process.exit(status ?? 1)
