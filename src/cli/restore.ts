import { join } from 'node:path'
import { restore } from '../platform/backup/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { fileGiven, sayDone, sayStep } from './backup-steps.ts'
import type { Command } from './command.ts'
import { migrateReached, reachDatabase } from './open.ts'
import { passphraseGiven, passphraseOption } from './passphrase.ts'

export const restoreCommand: Command = {
  name: 'restore',
  about:
    'Fills an empty database from a back-up, all of it or nothing, after checking the whole file. Everyone has to sign\nin again. Put the secret (KITH_SECRET, or the file "secret" in KITH_DATA) back too, or one-time codes must be set up anew.',
  words: '<file>',
  options: [passphraseOption, { name: 'json', meaning: 'print what was restored as JSON' }],
  run: async (given, { distFolder }) => {
    const file = fileGiven(restoreCommand, given)
    const reading = { ...passphraseGiven(given), progress: sayStep(given) }
    const reached = await reachDatabase(readSettings(process.env), 'command')
    try {
      const migrations = join(distFolder, 'migrations')
      // A session that was ended after the back-up was made must not come back to life.
      const afterLoad = async (client: { query(text: string): Promise<unknown> }) => {
        await client.query('truncate session')
      }
      const manifest = await restore(reached.direct, file, { ...reading, migrations, afterLoad })
      await migrateReached(reached, distFolder)
      sayDone(given, file, manifest, `Restored what was saved on ${manifest.madeAt}.`)
      return 0
    } finally {
      await reached.leave()
    }
  },
}
