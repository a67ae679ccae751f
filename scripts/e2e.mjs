// Builds Kith, starts it on an empty folder, and goes the browser journeys: npm run e2e [-- <what Playwright takes>]
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll, bundleSettings } from './build.mjs'
import { findChromium, noChromium } from './chromium.mjs'
import { startDemo } from './running-demo.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const otherLanguages = 'dist/other-languages.js'

async function buildForJourneys() {
  await buildAll()
  await build({
    ...bundleSettings,
    entryPoints: [join(root, 'e2e/other-languages/main.ts')],
    outfile: join(root, otherLanguages),
  })
}

/** Ends with Playwright's exit code; asked to stop, it hands the wish on, so that the app is stopped too. */
function goJourneys(addresses, wishes) {
  const program = join(root, 'node_modules/@playwright/test/cli.js')
  const run = spawn(
    process.execPath,
    [program, 'test', '--config', join(root, 'e2e/playwright.config.ts'), ...wishes],
    {
      cwd: root,
      env: { ...process.env, ...addresses },
      stdio: 'inherit',
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal))
  return new Promise((done) => run.once('exit', (code) => done(code ?? 1)))
}

async function main() {
  if (!findChromium()) {
    console.error(noChromium)
    return 1
  }
  await buildForJourneys()
  const demo = await startDemo()
  try {
    const addresses = { KITH_E2E_URL: demo.url, KITH_E2E_OTHER_LANGUAGES_URL: await demo.beside(otherLanguages) }
    return await goJourneys(addresses, process.argv.slice(2))
  } finally {
    await demo.stop()
  }
}

process.exitCode = await main()
