import { inProgramme } from '../platform/database/index.ts'
import { programmeDirectory } from '../platform/http/index.ts'
import { accountByEmail } from '../platform/session/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { recover } from '../platform/sign-in/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command } from './command.ts'
import { handOver, invitationLink } from './invitation.ts'
import { openFor } from './open.ts'

export const inviteCommand: Command = {
  name: 'invite',
  about:
    'Makes a new way in for somebody who cannot sign in, such as the only coordinator. Their old ways stop working.',
  options: [
    { name: 'programme', value: 'short-name', meaning: 'whose team they are in', required: true },
    { name: 'email', value: 'address', meaning: 'the e-mail address that they sign in with', required: true },
    { name: 'json', meaning: 'print the invitation as JSON' },
  ],
  run: async (given, { distFolder }) => {
    const settings = readSettings(process.env)
    const opened = await openFor(settings, { role: 'command', distFolder })
    try {
      const slug = given.value('programme') ?? ''
      const programme = await programmeDirectory(opened.database).find(slug)
      if (!programme) throw new UsageProblem(`There is no programme "${slug}".`)
      const scope = { programmeId: programme.id, actor: null }
      const { name, token } = await inProgramme(opened.database, scope, async (tx) => {
        const account = await accountByEmail(tx, given.value('email') ?? '')
        if (!account) throw new UsageProblem(`Nobody in the team of ${slug} has that e-mail address.`)
        return { name: account.name, token: await recover(tx, account) }
      })
      const invitation = invitationLink(settings, slug, token)
      console.log(given.isOn('json') ? JSON.stringify({ invitation }) : handOver(name, invitation))
      return 0
    } finally {
      await opened.close()
    }
  },
}
