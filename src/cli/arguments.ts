import { parseArgs } from 'node:util'
import type { Command, Given } from './command.ts'
import { helpOf } from './help.ts'

/** The command was called in a way that it does not know. */
export class UsageProblem extends Error {}

function parsed(command: Command, words: string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [name, { type: value ? ('string' as const) : ('boolean' as const) }]),
  )
  try {
    return parseArgs({ args: words, options, allowPositionals: command.words !== undefined, strict: true })
  } catch (error) {
    const [why] = error instanceof Error ? error.message.split('. ') : ['Not understood']
    throw new UsageProblem(`${why}.\n\n${helpOf(command)}`)
  }
}

export function parseArguments(command: Command, words: string[]): Given {
  const { values, positionals } = parsed(command, words)
  const missing = command.options.filter(({ name, required }) => required && values[name] === undefined)
  if (missing.length > 0) {
    throw new UsageProblem(`Missing: ${missing.map(({ name }) => `--${name}`).join(', ')}\n\n${helpOf(command)}`)
  }
  return {
    words: positionals,
    value: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    isOn: (name) => values[name] === true,
  }
}
