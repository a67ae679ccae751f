import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url))

/** The place of a file of the reference data that lies beside the repository; without it a test fails, it is not skipped. */
export function sharedFile(name: string): string {
  if (existsSync(folder + name)) return folder + name
  throw new Error(`This test needs the reference data ../shared/data/${name}, and it is not there. Put it at ${folder}`)
}

export const readShared = (name: string) => readFileSync(sharedFile(name), 'utf8')
