import { newId, type ProgrammeId, type ReadTx, type Tx } from '../database/index.ts'
import { record } from '../record/index.ts'
import type { Vault } from '../vault/index.ts'
import { keyMade } from './entries.ts'
import type { SealingKeyId } from './envelope.ts'
import { makeKeyPair, type Opener, openerFor } from './opener.ts'
import { infoFor } from './suite.ts'

export interface SealingKey {
  id: SealingKeyId
  publicKey: Buffer
}

/** A new key from time to time, so that one that leaks opens only so much. Old ones stay: phones may come back late. */
const newKeyEvery = 30 * 24 * 60 * 60 * 1000

const purposeFor = (programmeId: ProgrammeId, id: SealingKeyId) => `sealing key/${programmeId}/${id}`

/** Makes the key that phones seal to from now on. What was sealed to earlier ones still opens. */
export async function rotateSealingKey(tx: Tx, vault: Vault): Promise<SealingKey> {
  const id = newId<'sealing-key'>()
  const { privateKey, publicKey } = makeKeyPair()
  const sealed = vault.seal(privateKey.toString('base64'), purposeFor(tx.programmeId, id))
  await tx.db
    .insertInto('sealing_key')
    .values({ programme_id: tx.programmeId, id, public_key: publicKey, private_key: sealed, made_at: tx.now })
    .execute()
  await record(tx, keyMade(null, tx.today, { key: id }))
  return { id, publicKey }
}

/** The key to seal to now: the newest, or a new one where that has grown old or this server cannot open it. */
export async function currentSealingKey(tx: Tx, vault: Vault): Promise<SealingKey> {
  const newest = await tx.db
    .selectFrom('sealing_key')
    .select(['id', 'public_key', 'private_key', 'made_at'])
    .where('programme_id', '=', tx.programmeId)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const fresh = newest && tx.now.getTime() - newest.made_at.getTime() < newKeyEvery
  const opens = newest && vault.open(newest.private_key, purposeFor(tx.programmeId, newest.id)) !== null
  return newest && fresh && opens ? { id: newest.id, publicKey: newest.public_key } : rotateSealingKey(tx, vault)
}

/** A key never changes, so that one that was read need not be read again. Gone with the vault that opened it. */
const known = new WeakMap<Vault, Map<string, Opener>>()
const mostKnown = 1_000

/** The same as `openerOf`, where it has been read before; undefined where it has not. */
export function rememberedOpener(programmeId: ProgrammeId, vault: Vault, id: SealingKeyId): Opener | undefined {
  return known.get(vault)?.get(purposeFor(programmeId, id))
}

/** What opens everything sealed to one key; null where the key is not there, or was kept with another server secret. */
export async function openerOf(tx: ReadTx, vault: Vault, id: SealingKeyId): Promise<Opener | null> {
  const remembered = rememberedOpener(tx.programmeId, vault, id)
  if (remembered) return remembered
  const opener = await readOpener(tx, vault, id)
  const openers = known.get(vault) ?? new Map<string, Opener>()
  if (opener && openers.size < mostKnown) known.set(vault, openers.set(purposeFor(tx.programmeId, id), opener))
  return opener
}

async function readOpener(tx: ReadTx, vault: Vault, id: SealingKeyId): Promise<Opener | null> {
  const key = await tx.db
    .selectFrom('sealing_key')
    .select('private_key')
    .where('programme_id', '=', tx.programmeId)
    .where('id', '=', id)
    .executeTakeFirst()
  const opened = key && vault.open(key.private_key, purposeFor(tx.programmeId, id))
  return opened ? openerFor(Buffer.from(opened, 'base64'), infoFor(tx.programmeId)) : null
}
