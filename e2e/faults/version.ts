import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** Under another name than any file had before, as a build of changed code has it. */
function putChanged(assets: string, plain: string, built: string, version: number): string {
  const changed = Buffer.concat([readFileSync(join(assets, built)), Buffer.from(`\n// Version ${version}\n`)])
  const hash = createHash('sha256').update(changed).digest('hex').slice(0, 10)
  const name = plain.replace(/\.(js|css)$/, `-${hash}.$1`)
  writeFileSync(join(assets, name), changed)
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(changed))
  return name
}

/** The folder of a built version: 0 as it was built, later ones with another capture app and another service worker. */
export function layVersion(root: string, version: number): string {
  const built = join(root, 'dist')
  const folder = join(built, 'versions', String(version))
  if (version === 0) return built
  if (existsSync(folder)) return folder
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(built)) {
    if (name !== 'versions') cpSync(join(built, name), join(folder, name), { recursive: true })
  }
  const assets = join(folder, 'assets')
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'))
  for (const plain of ['capture.js', 'capture-worker.js']) {
    manifest[plain] = putChanged(assets, plain, manifest[plain] ?? plain, version)
  }
  writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
