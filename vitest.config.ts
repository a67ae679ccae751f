import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'scripts/**/*.test.mjs'],
    pool: 'threads',
    isolate: false,
    // On a busy machine a process may be late once; a fault is late every time.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    globalSetup: ['tests/database/global-setup.ts'],
    setupFiles: ['tests/words.ts'],
  },
})
