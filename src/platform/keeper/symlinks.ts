import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'

type Link = { readonly source: string; readonly target: string }

/**
 * The package lists its libraries' symbolic links in a file, for npm packs none, and makes them in an install script,
 * which `npm install --ignore-scripts` skips. `native` is its folder of that name, or a copy.
 */
export async function makeSymlinks(native: string): Promise<void> {
  for (const { source, target } of await listedLinks(native)) {
    const path = join(dirname(native), target)
    if (existsSync(path)) continue
    await mkdir(dirname(path), { recursive: true })
    await symlink(relative(dirname(target), source), path).catch(unlessThere)
  }
}

export async function hasSymlinks(native: string): Promise<boolean> {
  const links = await listedLinks(native)
  return links.every(({ target }) => existsSync(join(dirname(native), target)))
}

/** The listed paths begin with `native/`; a copy may bear another name. */
async function listedLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  // The file is the package's own, pinned by the lockfile; what is not a list of links fails at the first use.
  const links: Link[] = JSON.parse(text)
  const rename = (path: string) => path.replace(/^native\//, `${basename(native)}/`)
  return links.map(({ source, target }) => ({ source: rename(source), target: rename(target) }))
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
