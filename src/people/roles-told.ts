import type { Key, ReadTx } from '../platform/database/index.ts'
import { type Recorded, recordedColumns } from '../platform/record/index.ts'
import { mergeUndone, peopleMerged, personErased, roleLaidDown, roleTakenUp } from './entries.ts'

/** A role as somebody holds or held it. */
export interface RoleHeld {
  key: Key
  role: string
  since: string
  until: string | null
}

type Told = Pick<Recorded, 'what' | 'about' | 'happenedOn' | 'detail'>

/** Which records are one person, entry by entry: each points to the one that it was merged into. */
class Pointers {
  private readonly into = new Map<string, string>()

  point(other: string, kept: string | null): void {
    if (kept === null) this.into.delete(other)
    else this.into.set(other, kept)
  }

  rootOf(key: string): string {
    let root = key
    for (let next = this.into.get(root); next !== undefined; next = this.into.get(root)) root = next
    return root
  }
}

/** The roles that the record tells of, folded entry by entry: written without the verbs that keep them. */
export function foldRoles(entries: readonly Told[]): RoleHeld[] {
  const pointers = new Pointers()
  let held: RoleHeld[] = []
  for (const { what, about, happenedOn, detail } of entries) {
    if (about === null) continue
    const [role, other] = [String(detail.role), String(detail.other)]
    if (what === peopleMerged.what) pointers.point(other, about)
    if (what === mergeUndone.what) pointers.point(other, null)
    if (what === personErased.what) held = held.filter(({ key }) => key !== about)
    if (what === roleTakenUp.what) held.push({ key: about, role, since: happenedOn, until: null })
    if (what === roleLaidDown.what) {
      const isMeant = (each: RoleHeld) =>
        each.until === null && each.role === role && pointers.rootOf(each.key) === pointers.rootOf(about)
      held = held.map((each) => (isMeant(each) ? { ...each, until: happenedOn } : each))
    }
  }
  return held
}

const kinds = [peopleMerged, mergeUndone, personErased, roleTakenUp, roleLaidDown].map(({ what }) => what)

export async function rolesTold(tx: ReadTx): Promise<RoleHeld[]> {
  const entries = await tx.db
    .selectFrom('record')
    .select(recordedColumns)
    .where('programme_id', '=', tx.programmeId)
    .where('what', 'in', kinds)
    .orderBy('position')
    .execute()
  return foldRoles(entries)
}

export function rolesKept(tx: ReadTx): Promise<RoleHeld[]> {
  return tx.db
    .selectFrom('person_role')
    .innerJoin('person', (join) =>
      join
        .onRef('person.programme_id', '=', 'person_role.programme_id')
        .onRef('person.id', '=', 'person_role.person_id'),
    )
    .select(['person.key', 'role', 'taken_up_on as since', 'laid_down_on as until'])
    .where('person_role.programme_id', '=', tx.programmeId)
    .execute()
}
