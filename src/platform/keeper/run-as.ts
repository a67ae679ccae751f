import { type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Account } from './account.ts'

export type Outcome = { readonly status: number | null; readonly output: string; readonly code?: string | undefined }

/**
 * How to run a program as the account. The environment is a fresh one: another user's process must not be able to read
 * this one's secrets, and PG* variables of an operator must not steer the embedded server.
 * libuv changes to `cwd` before it gives up root, so the account need not be able to reach that folder by its path.
 */
export function as(account: Account, cwd = '/'): SpawnOptions {
  const who = account.borrowed ? { uid: account.uid, gid: account.gid } : {}
  return { ...who, cwd, env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', TMPDIR: tmpdir() } }
}

/** Runs a program as the account until it ends, with `input` on its standard input. */
export function runAs(account: Account, cwd: string, program: string, args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...as(account, cwd), stdio: 'pipe' })
    const output: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => output.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => output.push(bytes))
    child.stdin?.on('error', () => undefined)
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: null, output: error.message, code: error.code }),
    )
    child.on('close', (status) => resolve({ status, output: Buffer.concat(output).toString() }))
    child.stdin?.end(input)
  })
}

/** Asked of the system itself rather than worked out from modes, which would overlook access lists and mounts. */
export function reaches(account: Account, folder: string): boolean {
  if (!account.borrowed) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', env: {} }).status === 0
}

/** The name by which the account reaches a folder that is also its working directory; Linux can do without the path. */
export function nameFor(account: Account, folder: string): string {
  return reaches(account, folder) || process.platform !== 'linux' ? folder : '/proc/self/cwd'
}
