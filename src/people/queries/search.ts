import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '../../platform/database/index.ts'
import { nameParts } from '../matching/index.ts'

/** The beginning of a phone number as it is kept: `07700 9` is `+4477009`. */
function phoneBeginning(typed: string): string | null {
  const digits = typed.replace(/[\s()./-]/g, '')
  if (!/^(\+|00?)?\d{3,}$/.test(digits)) return null
  return digits.replace(/^00/, '+').replace(/^0/, '+44')
}

const byContact = (tx: ReadTx, beginning: string) => sql`
  select person_id from contact where programme_id = ${tx.programmeId} and value ^@ ${beginning}`

const byNamePart = (tx: ReadTx, part: string) => sql`
  select person_id from name_part where programme_id = ${tx.programmeId} and part ^@ ${part}`

/** The rows to look among for what was typed: all must hold. A phone, an e-mail, or beginnings of parts of a name. */
export function searches(tx: ReadTx, typed: string): RawBuilder<unknown>[] {
  const phone = phoneBeginning(typed)
  if (phone) return [byContact(tx, phone)]
  if (typed.includes('@')) return [byContact(tx, typed.trim().toLowerCase())]
  return nameParts(typed).map((part) => byNamePart(tx, part))
}
