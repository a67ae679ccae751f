import { chmod, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isRoot } from './account.ts'
import { KeeperProblem } from './keeper-problem.ts'

/** Where the keeper puts what, below the data folder. */
export type Layout = {
  readonly dataFolder: string
  readonly home: string
  readonly cluster: string
  readonly software: string
  readonly log: string
}

export function layoutOf(dataFolder: string): Layout {
  const home = join(resolve(dataFolder), 'postgres')
  return {
    dataFolder: dirname(home),
    home,
    cluster: join(home, 'cluster'),
    software: join(home, 'software'),
    log: join(home, 'server.log'),
  }
}

/**
 * Root keeps `home` to itself, since it writes there and a less privileged server must not be able to plant a link;
 * the server's account may only pass through it (x for others) to the folders that it owns.
 */
export async function makeHome(layout: Layout): Promise<void> {
  const mode = isRoot() ? 0o711 : 0o700
  try {
    await mkdir(layout.dataFolder, { recursive: true, mode })
    await mkdir(layout.home, { recursive: true, mode })
    await chmod(layout.home, mode)
  } catch (error) {
    throw new KeeperProblem(
      `Kith cannot use the data folder ${layout.dataFolder} (${codeOf(error)}). Start Kith as the user who owns it, or set KITH_DATA to another folder.`,
      error,
    )
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
