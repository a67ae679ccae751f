// Bundles the few browser scripts, each under a name that carries its hash, with a Brotli copy beside it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { lighterHpke } from './browser/lighter-hpke.mjs'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../browser')

/** @returns {Promise<Record<string, string>>} plain name -> built name */
export async function buildBrowser(outFolder) {
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z-]+\.tsx?$/.test(name)) : []
  if (entries.length === 0) return {}
  const built = []
  // One after the other: together they would share chunks, and a page would fetch two files.
  for (const name of entries) built.push(keep(outFolder, name.replace(/\.tsx?$/, '.js'), await bundled(name)))
  return Object.fromEntries(built)
}

/** Rolldown, since it leaves out more of what nobody calls than esbuild does: 5% of the capture app. */
async function bundled(name) {
  const bundle = await rolldown({
    input: join(folder, name),
    cwd: resolve(folder, '..'),
    transform: { target: 'es2022' },
    plugins: [lighterHpke],
  })
  const { output } = await bundle.generate({ format: 'esm', minify: true, comments: false })
  await bundle.close()
  return Buffer.from(output[0].code)
}

function keep(outFolder, plain, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const name = plain.replace(/\.js$/, `-${hash}.js`)
  writeFileSync(join(outFolder, name), contents)
  writeFileSync(join(outFolder, `${name}.br`), brotliCompressSync(contents))
  return [plain, name]
}
