import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { privacyNotice, privacyPath } from './privacy.mjs'

test('docs/PRIVACY.md says what the modules declare now; if not, run: npm run privacy', async () => {
  expect(readFileSync(privacyPath, 'utf8')).toBe(await privacyNotice())
})
