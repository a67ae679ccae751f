import { dayOf } from '../platform/clock/index.ts'
import { inProgramme } from '../platform/database/index.ts'
import { parseDay } from '../platform/input/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { addStaff, createProgramme } from '../programme/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command, Given } from './command.ts'
import { openFor } from './open.ts'

function dayGiven(given: Given, name: string): string | null {
  const typed = given.value(name)
  if (typed === undefined) return null
  const read = parseDay(typed)
  if (!read.ok) throw new UsageProblem(`--${name} must be a day, such as 2026-04-01`)
  return read.value
}

export const createProgrammeCommand: Command = {
  name: 'create-programme',
  about: 'Adds a programme, empty but for its first coordinator.',
  options: [
    { name: 'slug', value: 'short-name', meaning: 'its name in addresses, such as liverpool', required: true },
    { name: 'name', value: 'name', meaning: 'its name on the pages', required: true },
    { name: 'starts', value: 'day', meaning: 'first day; today if left out' },
    { name: 'ends', value: 'day', meaning: 'last day, if one is set' },
    { name: 'coordinator', value: 'name', meaning: 'name of the first coordinator' },
    { name: 'email', value: 'address', meaning: 'e-mail address of the first coordinator' },
    { name: 'json', meaning: 'print what was made as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const opened = await openFor(readSettings(process.env), { role: 'command', distFolder })
    try {
      const slug = given.value('slug') ?? ''
      const programmeId = await createProgramme(opened.database, {
        slug,
        name: given.value('name') ?? slug,
        startsOn: dayGiven(given, 'starts') ?? dayOf(new Date()),
        endsOn: dayGiven(given, 'ends'),
      })
      const name = given.value('coordinator')
      const account = name
        ? await inProgramme(opened.database, { programmeId, actor: null }, (tx) =>
            addStaff(tx, { name, email: given.value('email') ?? null, roles: ['coordinator'] }),
          )
        : null
      console.log(
        given.isOn('json')
          ? JSON.stringify({ programmeId, slug, accountId: account?.id })
          : `Made the programme ${slug}.`,
      )
      return 0
    } finally {
      await opened.close()
    }
  },
}
