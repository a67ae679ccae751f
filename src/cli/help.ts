import type { Command } from './command.ts'

const column = 30
const named = 20

/** What a command is for, in a line: the rest stands in its own help. */
function firstSentence(about: string): string {
  const [sentence = about] = about.replaceAll('\n', ' ').split(/(?<=[.?!]) /)
  return sentence.replace(/\.$/, '')
}

export function overview(commands: Command[]): string {
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(named)}${firstSentence(about)}`)
  return ['Usage: kith <command> [options]', '', ...lines, '', 'kith <command> --help tells more of each.'].join('\n')
}

export function helpOf({ name, words, about, options }: Command): string {
  const usage = `Usage: kith ${name}${words ? ` ${words}` : ''}${options.length > 0 ? ' [options]' : ''}`
  const lines = options.map((option) => {
    const left = `  --${option.name}${option.value ? ` <${option.value}>` : ''}`
    return `${left.padEnd(column)}${option.meaning}${option.required ? ' (needed)' : ''}`
  })
  return [usage, '', about, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')
}
