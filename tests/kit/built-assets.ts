import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { buildBrowser } from '../../scripts/build-browser.mjs'
import { buildStyles } from '../../scripts/build-styles.mjs'

/** Sheets and scripts, built into a folder of the test file's own: on a clean checkout nothing has been built yet. */
export async function builtAssets(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-assets-'))
  afterAll(() => rm(folder, { recursive: true }))
  const built = { ...(await buildStyles(folder)), ...(await buildBrowser(folder)) }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(built))
  return folder
}
