import type { Database, ProgrammeId, ReadTx } from '../../platform/database/index.ts'
import { readProgramme } from '../../platform/database/index.ts'
import type { Follower, Recorded } from '../../platform/record/index.ts'
import { personErased } from '../entries.ts'
import { addToList, type Erasure } from './list.ts'

type Told = Pick<Recorded, 'what' | 'about' | 'at'>

function erasuresIn(programme: ProgrammeId, entries: readonly Told[]): Erasure[] {
  return entries.flatMap(({ what, about, at }) =>
    what === personErased.what && about ? [{ programme, key: about, at: at.toISOString() }] : [],
  )
}

/** Puts each erasure on the list soon after it was committed: the cursor moves once it is on the disk. */
export function keepErasures(file: string): Follower {
  return {
    name: 'erasures',
    take: async (tx, entries) => {
      await addToList(file, erasuresIn(tx.programmeId, entries))
    },
  }
}

function allErased(tx: ReadTx): Promise<Told[]> {
  return tx.db
    .selectFrom('record')
    .select(['what', 'about', 'at'])
    .where('programme_id', '=', tx.programmeId)
    .where('what', '=', personErased.what)
    .orderBy('position')
    .execute()
}

/** Makes up a list that is new, was lost or is a copy: whoever the record says was erased is on it afterwards. */
export async function completeErasures(database: Database, programme: ProgrammeId, file: string): Promise<number> {
  const told = await readProgramme(database, { programmeId: programme, actor: null }, allErased)
  return addToList(file, erasuresIn(programme, told))
}
