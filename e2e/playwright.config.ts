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
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    baseURL: process.env.KITH_E2E_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments, ...(executablePath && { executablePath }) },
  },
})
