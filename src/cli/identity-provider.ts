import { readFileSync } from 'node:fs'
import { inProgramme, type JsonObject } from '../platform/database/index.ts'
import { programmeDirectory } from '../platform/http/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { isProfile, type NewProvider, profiles, setProvider } from '../platform/sign-in/index.ts'
import { openVault, withSecret } from '../platform/vault/index.ts'
import { UsageProblem } from './arguments.ts'
import type { Command, Given } from './command.ts'
import { openFor } from './open.ts'

function settingsGiven(given: Given): JsonObject {
  const entries = ['proof', 'acr', 'acrs'].flatMap((name): [string, string][] => {
    const value = given.value(name)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(entries)
}

function providerGiven(given: Given): NewProvider {
  const text = (name: string) => given.value(name)?.trim() ?? ''
  const profile = text('profile')
  if (!isProfile(profile)) throw new UsageProblem(`--profile must be one of: ${Object.keys(profiles).join(', ')}`)
  const wrong = profiles[profile].issuerProblem(text('issuer'))
  if (wrong) throw new UsageProblem(`--issuer ${wrong}`)
  if (!/^[a-z0-9-]{1,40}$/.test(text('code')))
    throw new UsageProblem('--code must be small letters, digits and hyphens')
  return {
    profile,
    code: text('code'),
    name: text('name'),
    issuer: text('issuer'),
    clientId: text('client-id'),
    settings: settingsGiven(given),
    secret: readFileSync(text('secret-file'), 'utf8').trim(),
  }
}

export const identityProviderCommand: Command = {
  name: 'identity-provider',
  about: 'Lets the people of a programme sign in with an account elsewhere (OpenID Connect), or changes how.',
  options: [
    { name: 'programme', value: 'short-name', meaning: 'whose people', required: true },
    { name: 'code', value: 'code', meaning: 'its name in addresses, such as entra', required: true },
    { name: 'name', value: 'name', meaning: 'its name on the button', required: true },
    { name: 'profile', value: 'profile', meaning: 'entra-id, nhs-cis2, one-login or generic', required: true },
    { name: 'issuer', value: 'address', meaning: 'as the provider states it', required: true },
    { name: 'client-id', value: 'id', meaning: 'as registered with the provider', required: true },
    { name: 'secret-file', value: 'path', meaning: 'client secret, or private key (PEM or JWK)', required: true },
    { name: 'proof', value: 'method', meaning: 'client_secret_basic, client_secret_post or private_key_jwt' },
    { name: 'acr', value: 'values', meaning: 'strength of sign-in to ask for (generic, nhs-cis2)' },
    { name: 'acrs', value: 'contexts', meaning: 'authentication contexts to ask for (entra-id)' },
  ],
  run: async (given, { distFolder }) => {
    const provider = providerGiven(given)
    const settings = withSecret(readSettings(process.env))
    const opened = await openFor(settings, { role: 'command', distFolder })
    try {
      const slug = given.value('programme') ?? ''
      const programme = await programmeDirectory(opened.database).find(slug)
      if (!programme) throw new UsageProblem(`There is no programme "${slug}".`)
      const scope = { programmeId: programme.id, actor: null }
      await inProgramme(opened.database, scope, (tx) => setProvider(tx, openVault(settings.secret), provider))
      const callback = `${new URL(settings.publicUrl).origin}/${slug}/sign-in/from/${provider.code}`
      console.log(`Done. Register this address with the provider, to send people back to:\n\n  ${callback}\n`)
      return 0
    } finally {
      await opened.close()
    }
  },
}
