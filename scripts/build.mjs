// Builds everything that `kith` runs from: dist/kith.js, dist/assets/*, dist/migrations/*.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildBrowser } from './build-browser.mjs'
import { buildStyles } from './build-styles.mjs'
import { collectWords } from './words.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const stamp = join(dist, 'built')

/** The newest change below the folders that the build reads. */
function newestSource() {
  const files = ['src', 'browser', 'styles', 'migrations', 'scripts'].flatMap((folder) => {
    const whole = join(root, folder)
    if (!existsSync(whole)) return []
    return readdirSync(whole, { recursive: true }).map((name) => join(whole, name))
  })
  return Math.max(
    ...[...files, join(root, 'package.json')]
      .filter((file) => !file.endsWith('.gen.ts'))
      .map((file) => statSync(file).mtimeMs),
  )
}

export function isFresh() {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= newestSource()
}

/** How our TypeScript becomes one file that Node.js runs. */
export const bundleSettings = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'linked',
  external: ['pg-native'],
  logLevel: 'warning',
  // Bundled CommonJS packages still ask for these by name.
  banner: {
    js: "import{createRequire as kithRequire}from'node:module';import{fileURLToPath as kithPath}from'node:url';const require=kithRequire(import.meta.url);const __filename=kithPath(import.meta.url);const __dirname=kithPath(new URL('.',import.meta.url));",
  },
}

function bundleServer() {
  return build({ ...bundleSettings, entryPoints: [join(root, 'src/cli/main.ts')], outfile: join(dist, 'kith.js') })
}

export async function buildAll() {
  const { faults } = collectWords()
  if (faults.length > 0) throw new Error(`The catalogues have faults:\n${faults.join('\n')}`)
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'assets'), { recursive: true })
  const [, styles, scripts] = await Promise.all([
    bundleServer(),
    buildStyles(join(dist, 'assets')),
    buildBrowser(join(dist, 'assets')),
  ])
  writeFileSync(join(dist, 'assets/manifest.json'), JSON.stringify({ ...styles, ...scripts }))
  cpSync(join(root, 'migrations'), join(dist, 'migrations'), { recursive: true })
  writeFileSync(stamp, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = Date.now()
  await buildAll()
  console.log(`built in ${Date.now() - began} ms`)
}
