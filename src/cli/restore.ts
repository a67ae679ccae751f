import { join } from 'node:path'
import { restore } from '../platform/backup/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { UsageProblem } from './arguments.ts'
import { fileGiven, sayDone, sayStep } from './backup-steps.ts'
import type { Command, Given } from './command.ts'
import { eraseAllAgain, erasuresGiven, erasuresOption, saidErased } from './erasures.ts'
import { migrateReached, openReached, type Reached, reachDatabase } from './open.ts'
import { passphraseGiven, passphraseOption } from './passphrase.ts'

/** A back-up brings back whoever was erased after it was made: nobody forgets that by leaving an option out. */
function erasedSince(given: Given) {
  const erasures = erasuresGiven(given)
  if (erasures && given.isOn('nobody-erased')) throw new UsageProblem('Name --erasures or --nobody-erased, not both.')
  if (erasures || given.isOn('nobody-erased')) return erasures ?? []
  throw new UsageProblem(
    'A back-up brings back people who were erased after it was made. Name the list that the app keeps of them:\n--erasures <file>. If nobody was erased since, say so: --nobody-erased.',
  )
}

async function eraseIn(reached: Reached, erasures: ReturnType<typeof erasedSince>): Promise<number> {
  if (erasures.length === 0) return 0
  const { database, close } = await openReached(reached)
  try {
    return await eraseAllAgain(database, erasures)
  } catch (error) {
    console.error('Everything is restored, and whoever was erased since is back: run kith erase-again before the app.')
    throw error
  } finally {
    await close()
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  about:
    'Fills an empty database from a back-up, all of it or nothing. The whole file is checked first, and whoever was erased\nsince is erased again. Everyone has to sign in again. Put the secret (KITH_SECRET, or the file "secret" in KITH_DATA) back\ntoo, or one-time codes must be set up anew.',
  words: '<file>',
  options: [
    erasuresOption,
    { name: 'nobody-erased', meaning: 'nobody was erased since the back-up was made, or this is only a trial' },
    passphraseOption,
    { name: 'json', meaning: 'print what was restored as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const file = fileGiven(restoreCommand, given)
    const reading = { ...passphraseGiven(given), progress: sayStep(given) }
    const erasures = erasedSince(given)
    const reached = await reachDatabase(readSettings(process.env), 'command')
    try {
      const migrations = join(distFolder, 'migrations')
      // A session that was ended after the back-up was made must not come back to life.
      const afterLoad = async (client: { query(text: string): Promise<unknown> }) => {
        await client.query('truncate session')
      }
      const manifest = await restore(reached.direct, file, { ...reading, migrations, afterLoad })
      await migrateReached(reached, distFolder)
      const erased = await eraseIn(reached, erasures)
      sayDone(given, file, manifest, `Restored what was saved on ${manifest.madeAt}.`)
      if (!given.isOn('json') && erasures.length > 0) console.log(saidErased(erased))
      return 0
    } finally {
      await reached.leave()
    }
  },
}
