// Builds Kith, starts it on an empty folder, and goes the browser journeys: npm run e2e [-- <what Playwright takes>]
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'
import { findChromium, noChromium } from './chromium.mjs'
import { startDemo } from './running-demo.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Ends with Playwright's exit code; asked to stop, it hands the wish on, so that the app is stopped too. */
function goJourneys(url, wishes) {
  const program = join(root, 'node_modules/@playwright/test/cli.js')
  const run = spawn(
    process.execPath,
    [program, 'test', '--config', join(root, 'e2e/playwright.config.ts'), ...wishes],
    {
      cwd: root,
      env: { ...process.env, KITH_E2E_URL: url },
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
  await buildAll()
  const demo = await startDemo()
  try {
    return await goJourneys(demo.url, process.argv.slice(2))
  } finally {
    await demo.stop()
  }
}

process.exitCode = await main()
