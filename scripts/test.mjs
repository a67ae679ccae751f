// Runs the tests on the embedded PostgreSQL, or on the server named in KITH_TEST_DATABASE_URL.
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collectWords } from './words.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const { faults } = collectWords()
for (const fault of faults) console.error(fault)
const { status } = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: root,
})
process.exit(faults.length > 0 ? 1 : (status ?? 1))
