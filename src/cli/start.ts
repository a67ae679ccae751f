import { setTimeout } from 'node:timers/promises'
import { readSettings, type Settings } from '../platform/settings/index.ts'
import { withSecret } from '../platform/vault/index.ts'
import type { Command } from './command.ts'
import { openDemo } from './demo.ts'
import { refuseOldDemo } from './demo-among.ts'
import { type Opened, openFor } from './open.ts'
import { serve } from './serve.ts'

/**
 * Resolves when the operator or the system asks the app to stop, when the process that started it was killed, or when
 * nobody reads any more what it says.
 */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      // A channel that is listened to would keep this process alive.
      if (process.connected) process.disconnect()
      resolve()
    }
    for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, told)
    process.stdout.once('error', told)
  })
}

/** Planning a demo takes the processor for a moment: whoever opens the first page at once is served before. */
const firstPageFirst = () => setTimeout(300)

const noErasures =
  'No list is kept of who is erased: set KITH_ERASURES to a file on another disk than the database. Without it, a back-up that is restored brings them back.'

async function run(settings: Settings, opened: Opened, distFolder: string): Promise<void> {
  if (!settings.demo) await refuseOldDemo(opened.database)
  const demo = settings.demo ? await openDemo(opened) : null
  const movingIn = () => demo?.share() ?? null
  const { address, stop } = await serve(withSecret(settings), opened.database, { distFolder, movingIn })
  const filling = demo && firstPageFirst().then(() => demo.fill())
  try {
    const warning = settings.demo ? '  (demo: made-up people, anyone can step in as anyone)' : ''
    // Browsers hold passkeys to a name, and a number is none.
    if (settings.erasuresFile === null) console.log(noErasures)
    console.log(`Kith is ready: ${address.replace('//127.0.0.1', '//localhost')}${warning}`)
    await toldToStop()
    console.log('Stopping.')
  } finally {
    demo?.stop()
    await filling
    await stop()
  }
}

export const startCommand: Command = {
  name: 'start',
  about: 'Starts the app, and the embedded database where no other is named.',
  options: [{ name: 'demo', meaning: 'with made-up people, and stepping in as anyone: never for real use' }],
  run: async (given, { distFolder }) => {
    const settings = readSettings(process.env, given.isOn('demo'))
    const opened = await openFor(settings, { role: 'app', distFolder })
    try {
      await run(settings, opened, distFolder)
    } finally {
      await opened.close()
    }
    return 0
  },
}
