import type { Database } from '../platform/database/index.ts'
import { type ProgrammeSeen, programmeDirectory, wasDemo } from '../platform/http/index.ts'
import { SettingsProblem } from '../platform/settings/index.ts'
import { storyOf } from '../replay/index.ts'

/** A programme that is a demo or was once shown as one; none where there is no such programme. */
export async function demoAmong(database: Database): Promise<ProgrammeSeen | undefined> {
  const programmes = await programmeDirectory(database).all()
  return programmes.find((programme) => wasDemo(programme) || storyOf(programme.settings)?.name === 'demo')
}

/** Whoever stepped in may have left themselves a passkey or a code: no real use may begin where they have a way in. */
export async function refuseOldDemo(database: Database): Promise<void> {
  const demo = await demoAmong(database)
  if (!demo) return
  throw new SettingsProblem(
    `${demo.name} is a demo: anyone could step in, and may have left themselves a way to sign in. For real use, name another folder in KITH_DATA or another database. To look at the demo again, add --demo.`,
  )
}
