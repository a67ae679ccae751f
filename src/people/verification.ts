import { sql } from 'kysely'
import { compareIds, verifyState } from '../platform/record/index.ts'
import { personAdded, personErased } from './entries.ts'
import { type RoleHeld, rolesKept, rolesTold } from './roles-told.ts'

verifyState({
  about: 'people',
  differences: (tx) => {
    const about = (what: string) =>
      sql`select about as id from record where programme_id = ${tx.programmeId} and what = ${what}`
    const kept = sql`select key as id from person where programme_id = ${tx.programmeId}`
    const due = sql`(${about(personAdded.what)}) except (${about(personErased.what)})`
    return compareIds(tx, { kept, due, told: due })
  },
})

const named = (roles: readonly RoleHeld[]) =>
  roles.map(({ key, role, since, until }) => `${key} ${role} ${since} ${until}`)

/** What stands in one list and not in the other, each as often as it stands there. */
function missingFrom(other: readonly string[], list: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1)
  return list.filter((each) => {
    const there = left.get(each) ?? 0
    left.set(each, there - 1)
    return there <= 0
  }).length
}

verifyState({
  about: 'active citizens and digital champions',
  differences: async (tx) => {
    const [kept, told] = [named(await rolesKept(tx)), named(await rolesTold(tx))]
    const [untold, lost] = [missingFrom(told, kept), missingFrom(kept, told)]
    return [
      ...(untold > 0 ? [`${untold} kept and not in the record`] : []),
      ...(lost > 0 ? [`${lost} in the record and not kept`] : []),
    ]
  },
})
