// Bundles the few browser scripts, each under a name that carries its hash, with a Brotli copy beside it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../browser')

/** @returns {Promise<Record<string, string>>} plain name -> built name */
export async function buildBrowser(outFolder) {
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z-]+\.tsx?$/.test(name)) : []
  if (entries.length === 0) return {}
  const built = await build({
    entryPoints: entries.map((name) => join(folder, name)),
    outdir: outFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'warning',
  })
  return Object.fromEntries(built.outputFiles.map((file) => keep(outFolder, file)))
}

function keep(outFolder, { path, contents }) {
  const plain = path.slice(outFolder.length + 1)
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const name = plain.replace(/\.js$/, `-${hash}.js`)
  writeFileSync(join(outFolder, name), contents)
  writeFileSync(join(outFolder, `${name}.br`), brotliCompressSync(contents))
  return [plain, name]
}
