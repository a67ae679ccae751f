import { dayOf } from '../platform/clock/index.ts'
import { type Database, inProgramme } from '../platform/database/index.ts'
import { parseEmail } from '../platform/input/index.ts'
import { readSettings, SettingsProblem } from '../platform/settings/index.ts'
import { addMember, createProgramme, type Member } from '../programme/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command, Given } from './command.ts'
import { dayGiven } from './day-given.ts'
import { demoAmong } from './demo-among.ts'
import { handOver, invitationLink } from './invitation.ts'
import { openFor } from './open.ts'

/** The first coordinator signs in with the address, so there is none without it. */
function coordinatorGiven(given: Given): Member | null {
  const name = given.value('coordinator')
  if (name === undefined) return null
  const email = parseEmail(given.value('email') ?? '')
  if (!email.ok) throw new UsageProblem('--coordinator needs --email with their e-mail address')
  return { name, email: email.value, roles: ['coordinator'], partnerId: null }
}

/** In a demo anyone can step in as anyone, so no real programme is made beside one, not even while it runs. */
async function refuseBesideDemo(database: Database): Promise<void> {
  const demo = await demoAmong(database)
  if (!demo) return
  throw new SettingsProblem(
    `${demo.name} is a demo, and a demo lets anyone in. For a real programme, name another folder in KITH_DATA or another database.`,
  )
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
    { name: 'email', value: 'address', meaning: 'e-mail address of the first coordinator, by which they sign in' },
    { name: 'json', meaning: 'print what was made as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const coordinator = coordinatorGiven(given)
    const settings = readSettings(process.env)
    const opened = await openFor(settings, { role: 'command', distFolder })
    try {
      await refuseBesideDemo(opened.database)
      const slug = given.value('slug') ?? ''
      const programmeId = await createProgramme(opened.database, {
        slug,
        name: given.value('name') ?? slug,
        startsOn: dayGiven(given, 'starts') ?? dayOf(new Date()),
        endsOn: dayGiven(given, 'ends'),
      })
      const first = coordinator
        ? await inProgramme(opened.database, { programmeId, actor: null }, (tx) => addMember(tx, coordinator))
        : null
      const invitation = first && invitationLink(settings, slug, first.token)
      const made = { programmeId, slug, accountId: first?.account.id, invitation }
      console.log(given.isOn('json') ? JSON.stringify(made) : `Made the programme ${slug}.`)
      if (coordinator && invitation && !given.isOn('json')) console.log(handOver(coordinator.name, invitation))
      return 0
    } finally {
      await opened.close()
    }
  },
}
