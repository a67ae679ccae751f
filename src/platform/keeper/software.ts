import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { KeeperProblem } from './keeper-problem.ts'
import type { Layout } from './layout.ts'
import { nativeFolder } from './package-folder.ts'
import { as } from './run-as.ts'
import { copyOf } from './software-copy.ts'
import { hasSymlinks, makeSymlinks } from './symlinks.ts'

/** PostgreSQL's programs, at a place where the account can run them. `version` as in "18.4". */
export type Software = { readonly initdb: string; readonly postgres: string; readonly version: string }

/** Finds PostgreSQL's programs; copies them out where the account cannot run them or their links cannot be made. */
export async function softwareFor(account: Account, layout: Layout): Promise<Software> {
  const native = nativeFolder()
  await makeSymlinks(native).catch(() => undefined)
  const first = tryOut(account, native)
  if (first.software) return first.software
  if (!first.unreachable && (await hasSymlinks(native))) throw cannotRun(first.why)
  const stamp = await stampOf(native)
  let why = first.why
  for (const place of copyPlaces(layout, stamp)) {
    const copy = await copyOf(native, place).catch(() => undefined)
    const attempt = copy === undefined ? undefined : tryOut(account, copy)
    if (attempt?.software) return attempt.software
    why = attempt?.why ?? why
  }
  throw cannotRun(why)
}

export const majorOf = (version: string): number => Number.parseInt(version, 10)

type Attempt = { readonly software?: Software; readonly unreachable: boolean; readonly why: string }

function tryOut(account: Account, native: string): Attempt {
  const postgres = join(native, 'bin', 'postgres')
  const answer = spawnSync(postgres, ['--version'], { ...as(account), encoding: 'utf8', stdio: 'pipe' })
  const version = /PostgreSQL\) (\S+)/.exec(String(answer.stdout ?? ''))?.[1]
  if (answer.status === 0 && version) {
    return { software: { initdb: join(native, 'bin', 'initdb'), postgres, version }, unreachable: false, why: '' }
  }
  const unreachable = answer.error !== undefined && 'code' in answer.error && answer.error.code === 'EACCES'
  return { unreachable, why: answer.error?.message ?? String(answer.stderr) }
}

/** /var/cache before the folder for temporary files, where clean-up may take away files of a server that runs for weeks. */
function copyPlaces(layout: Layout, stamp: string): string[] {
  const cache = join(process.env.XDG_CACHE_HOME ?? '/var/cache', 'kith')
  const places = [layout.software, cache, join(tmpdir(), `kith-software-${process.getuid?.()}`)]
  return places.map((place) => join(place, stamp))
}

async function stampOf(native: string): Promise<string> {
  const text = await readFile(join(dirname(native), 'package.json'), 'utf8')
  // The package's own manifest, pinned by the lockfile.
  const { version }: { version: string } = JSON.parse(text)
  return `postgresql-${version}`
}

function cannotRun(why: string): KeeperProblem {
  return new KeeperProblem(
    `The PostgreSQL that Kith brings does not run on this machine (${why.trim().split('\n')[0]}). It needs glibc, as Debian, Ubuntu, Fedora and the like have. Otherwise set DATABASE_URL.`,
  )
}
