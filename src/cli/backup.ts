import { backup } from '../platform/backup/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { fileGiven, sayDone, sayStep } from './backup-steps.ts'
import type { Command } from './command.ts'
import { reachDatabase } from './open.ts'
import { passphraseGiven, passphraseOption } from './passphrase.ts'

export const backupCommand: Command = {
  name: 'backup',
  about:
    'Saves the whole database, as it is at one moment, to a new file. The app may run on. It holds what people told\nyou: close it with a passphrase. The secret (KITH_SECRET, or the file "secret" in KITH_DATA) is not in it: keep\na copy of that elsewhere.',
  words: '<file>',
  options: [passphraseOption, { name: 'json', meaning: 'print what was saved as JSON' }],
  run: async (given) => {
    const file = fileGiven(backupCommand, given)
    const reading = { ...passphraseGiven(given), progress: sayStep(given) }
    const reached = await reachDatabase(readSettings(process.env), 'command')
    try {
      const manifest = await backup(reached.direct, file, reading)
      sayDone(given, file, manifest, `Saved to ${file}.${reading.passphrase ? '' : ' Anyone who has it can read it.'}`)
      return 0
    } finally {
      await reached.leave()
    }
  },
}
