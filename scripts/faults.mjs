// Builds Kith and captures under faults: npm run test:faults [-- --captures 60 --faults 30 --seed 7]
import { main } from '../e2e/faults/main.ts'
import { buildAll } from './build.mjs'
import { findChromium, noChromium } from './chromium.mjs'

if (findChromium()) {
  await buildAll()
  process.exitCode = await main()
} else {
  console.error(noChromium)
  process.exitCode = 1
}
