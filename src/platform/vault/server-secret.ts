import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Settings, SettingsProblem } from '../settings/index.ts'

const fileName = 'secret'

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

const madeSecret = () => randomBytes(32).toString('base64url')

/** Written whole under another name first: of two starts at once, both read the one that came first. */
function makeSecret(path: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, madeSecret(), { flag: 'wx', mode: 0o600 })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    rmSync(draft)
  }
}

/** Made once, beside the embedded database, for its owner alone to read. */
function keptSecret(folder: string): string {
  const path = join(folder, fileName)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) makeSecret(path)
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < 32) throw new SettingsProblem(`The file ${path} is damaged. Restore it, or set KITH_SECRET.`)
  return secret
}

/** The settings with the server's secret in them: the one that was set, or the one kept with the embedded database. */
export function withSecret(settings: Settings): Settings {
  if (settings.secret !== '') return settings
  // A demo has nobody's secrets to keep: one for as long as it runs will do.
  if (settings.demo && settings.databaseUrl) return { ...settings, secret: madeSecret() }
  if (settings.databaseUrl) {
    throw new SettingsProblem(
      'Set KITH_SECRET to 32 characters or more, made at random and the same at every start: with DATABASE_URL, Kith keeps no secret of its own. One way to make it: openssl rand -base64 32',
    )
  }
  return { ...settings, secret: keptSecret(settings.dataFolder) }
}
