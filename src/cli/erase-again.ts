import { readSettings } from '../platform/settings/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command } from './command.ts'
import { eraseAllAgain, erasuresGiven, erasuresOption, saidErased } from './erasures.ts'
import { openFor } from './open.ts'

export const eraseAgainCommand: Command = {
  name: 'erase-again',
  about:
    'Erases again whoever was erased before, from the list that the app keeps. For a database that an older back-up was\nrestored into, or copied from, without the list. Doing it twice does no harm.',
  options: [
    { ...erasuresOption, required: true },
    { name: 'json', meaning: 'print how many were erased as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const erasures = erasuresGiven(given)
    if (!erasures) throw new UsageProblem('Name the list: --erasures <file>')
    const opened = await openFor(readSettings(process.env), { role: 'command', distFolder })
    try {
      const erased = await eraseAllAgain(opened.database, erasures)
      console.log(given.isOn('json') ? JSON.stringify({ erased }) : saidErased(erased))
      return 0
    } finally {
      await opened.close()
    }
  },
}
