import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs'

const executablePath = findChromium()

/** The journeys go through the app that `scripts/e2e.mjs` has started. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  testMatch: '*.journey.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine is slow, not wrong: every wait ends by what it waits for, and these only say when to give up. What
  // fails once has failed; only .ci/run looks a second time, and names what needed that.
  timeout: 240_000,
  retries: 0,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 60_000,
    baseURL: process.env.KITH_E2E_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments, ...(executablePath && { executablePath }) },
  },
})
