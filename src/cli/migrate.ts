import { readSettings } from '../platform/settings/index.ts'
import type { Command } from './command.ts'
import { migrateReached, reachDatabase } from './open.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  about: 'Brings the database up to date with this version of Kith. Safe to run again, and while the app runs.',
  options: [{ name: 'json', meaning: 'print the names of the applied steps as JSON' }],
  run: async (given, { distFolder }) => {
    const quiet = given.isOn('json')
    const reached = await reachDatabase(readSettings(process.env), 'command')
    try {
      const applied = await migrateReached(reached, distFolder, (name) => {
        if (!quiet) console.log(`applying ${name}`)
      })
      console.log(
        quiet
          ? JSON.stringify({ applied })
          : applied.length === 0
            ? 'Already up to date.'
            : `Applied ${applied.length}.`,
      )
      return 0
    } finally {
      await reached.leave()
    }
  },
}
