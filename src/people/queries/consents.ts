import type { Key, ReadTx } from '../../platform/database/index.ts'
import { entriesAbout } from '../../platform/record/index.ts'
import { type Consents, foldConsents } from '../consent/decide.ts'

/** What somebody agrees to now, folded from the entries about their keys. */
export async function consentsOf(tx: ReadTx, keys: Key | Key[]): Promise<Consents> {
  return foldConsents(await entriesAbout(tx, Array.isArray(keys) ? keys : [keys]))
}
