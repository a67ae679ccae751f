// `kith`: everything an operator does, one command each.

import { BackupProblem } from '../platform/backup/index.ts'
import { KeeperProblem } from '../platform/keeper/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { SettingsProblem } from '../platform/settings/index.ts'
import { loadCatalogues, wordsFor } from '../platform/words/index.ts'
import { catalogues } from '../words.gen.ts'
import { parseArguments, UsageProblem } from './arguments.ts'
import { commands } from './commands.ts'
import { helpOf, overview } from './help.ts'
import { noticeUnread, unreadCode } from './unread.ts'

const wrongUse = 2
const inPlainWords = [KeeperProblem, BackupProblem, SettingsProblem]

function explain(error: unknown): number {
  if (error instanceof UsageProblem) {
    console.error(error.message)
    return wrongUse
  }
  if (error instanceof Problem) {
    console.error(error.in(wordsFor('en')))
    return 1
  }
  if (error instanceof Error && inPlainWords.some((kind) => error instanceof kind)) {
    console.error(error.message)
    return 1
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  return 1
}

async function run(words: string[], distFolder: string): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(overview(commands))
    return name === undefined ? wrongUse : 0
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    console.error(`There is no command "${name}".\n\n${overview(commands)}`)
    return wrongUse
  }
  if (rest.includes('--help')) {
    console.log(helpOf(command))
    return 0
  }
  try {
    return await command.run(parseArguments(command, rest), { distFolder })
  } catch (error) {
    return explain(error)
  }
}

/** Runs one command and returns its exit code: 0 done, 1 could not, 2 wrongly called, 141 nobody read to the end. */
export async function main(words: string[], distFolder: string): Promise<number> {
  loadCatalogues(catalogues)
  const isUnread = noticeUnread()
  const code = await run(words, distFolder)
  return isUnread() ? unreadCode : code
}
