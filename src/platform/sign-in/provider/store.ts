import { type JsonObject, newId, type ReadTx, type Tx } from '../../database/index.ts'
import { record } from '../../record/index.ts'
import type { Vault } from '../../vault/index.ts'
import { providerSet } from '../entries.ts'
import { isProfile, type ProfileName } from './profile.ts'

export interface Provider {
  id: string
  code: string
  name: string
  profile: ProfileName
  issuer: string
  clientId: string
  settings: JsonObject
  /** The client's secret or private key, sealed. */
  secret: Buffer
}

const columns = ['id', 'code', 'name', 'profile', 'issuer', 'client_id as clientId', 'settings', 'secret'] as const

const isKnown = <P extends { profile: string }>(provider: P): provider is P & { profile: ProfileName } =>
  isProfile(provider.profile)

/** The providers that this programme lets people sign in with, by name. */
export async function providers(tx: ReadTx): Promise<Provider[]> {
  const found = await tx.db
    .selectFrom('identity_provider')
    .select(columns)
    .where('programme_id', '=', tx.programmeId)
    .orderBy('name')
    .execute()
  return found.filter(isKnown)
}

export async function providerBy(tx: ReadTx, code: string | undefined): Promise<Provider | undefined> {
  return (await providers(tx)).find((provider) => provider.code === code)
}

const purposeFor = ({ programmeId }: ReadTx, code: string) => `identity provider/${programmeId}/${code}`

export interface NewProvider extends Omit<Provider, 'id' | 'secret'> {
  secret: string
}

/** Adds a provider, or changes the one with this code. */
export async function setProvider(tx: Tx, vault: Vault, given: NewProvider): Promise<void> {
  const { code, name, profile, issuer, settings } = given
  const secret = vault.seal(given.secret, purposeFor(tx, code))
  const kept = { name, profile, issuer, client_id: given.clientId, settings, secret }
  await tx.db
    .insertInto('identity_provider')
    .values({ programme_id: tx.programmeId, id: newId(), code, ...kept })
    .onConflict((conflict) => conflict.columns(['programme_id', 'code']).doUpdateSet(kept))
    .execute()
  await record(tx, providerSet(null, tx.today, { provider: code, profile }))
}

/** Null if it was sealed with another server secret. */
export function secretOf(tx: ReadTx, vault: Vault, { code, secret }: Provider): string | null {
  return vault.open(secret, purposeFor(tx, code))
}
