import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'browser/**/*.test.ts',
      'browser/**/*.test.tsx',
      'tests/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    globalSetup: ['tests/database/global-setup.ts'],
    setupFiles: ['tests/words.ts'],
  },
})
