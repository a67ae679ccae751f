import { readFileSync } from 'node:fs'
import { UsageProblem } from './arguments.ts'
import type { CommandOption, Given } from './command.ts'

const name = 'passphrase-file'

/** From a file and not from the command line, where every user of the machine could read it. */
export const passphraseOption: CommandOption = {
  name,
  value: 'file',
  meaning: 'file that holds the passphrase that closes the back-up',
}

export function passphraseGiven(given: Given): { passphrase?: string } {
  const file = given.value(name)
  if (file === undefined) return {}
  const passphrase = read(file).replace(/\r?\n$/, '')
  if (passphrase.length < 12) throw new UsageProblem(`The passphrase in ${file} needs 12 characters or more.`)
  return { passphrase }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageProblem(`The passphrase file ${file} cannot be read.`)
  }
}
