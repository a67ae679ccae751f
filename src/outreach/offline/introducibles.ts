import { hostedInterests } from '../../activities/index.ts'
import { introduciblePeople, type PersonId } from '../../people/index.ts'
import type { ReadTx } from '../../platform/database/index.ts'
import { wardsOfAreas } from '../../programme/index.ts'
import { likingsOf } from '../queries.ts'
import type { Directory, Introducibles } from './directory-shape.ts'

/** Fewer than this in a ward, and it could be told who is meant. */
const fewest = 3

/** Somebody who said that they may be introduced; null where their ward is not one of the programme's. */
export interface Willing {
  ward: string | null
  interests: readonly string[]
  gifts: readonly string[]
}

function introduciblesOfCode(code: string, wards: readonly (string | null)[]): Introducibles {
  const counted = new Map<string | null, number>()
  for (const ward of wards) counted.set(ward, (counted.get(ward) ?? 0) + 1)
  const shown = [...counted].flatMap(([ward, people]): [string, number][] =>
    ward !== null && people >= fewest ? [[ward, people]] : [],
  )
  const elsewhere = wards.length - shown.reduce((sum, [, people]) => sum + people, 0)
  const fewElsewhere = elsewhere > 0 && elsewhere < fewest
  return { code, wards: Object.fromEntries(shown.toSorted()), elsewhere: fewElsewhere ? null : elsewhere }
}

/** For each code how many share it, by ward where at least three do, and elsewhere. */
export function countWilling(willing: readonly Willing[], list: 'interests' | 'gifts'): Introducibles[] {
  const sharing = new Map<string, (string | null)[]>()
  for (const each of willing) {
    for (const code of new Set(each[list])) sharing.set(code, [...(sharing.get(code) ?? []), each.ward])
  }
  return [...sharing]
    .map(([code, wards]) => introduciblesOfCode(code, wards))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** What people said they like and could give, and what they do already for others, by each of their ids. */
async function toldBy(tx: ReadTx, ids: readonly PersonId[]) {
  const hosted = (await hostedInterests(tx, ids)).map((each) => ({ ...each, gifts: [] }))
  return Map.groupBy([...(await likingsOf(tx, ids)), ...hosted], ({ personId }) => personId)
}

async function willingPeople(tx: ReadTx, wards: ReadonlySet<string>): Promise<Willing[]> {
  const people = await introduciblePeople(tx)
  const wardOf = await wardsOfAreas(tx, [...new Set(people.flatMap(({ area }) => area ?? []))])
  const told = await toldBy(
    tx,
    people.flatMap(({ ids }) => ids),
  )
  return people.map(({ ids, area }) => {
    const lines = ids.flatMap((id) => told.get(id) ?? [])
    const ward = area && wardOf.get(area)
    return {
      ward: ward && wards.has(ward) ? ward : null,
      interests: lines.flatMap(({ interests }) => interests),
      gifts: lines.flatMap(({ gifts }) => gifts),
    }
  })
}

export async function introduciblesOf(tx: ReadTx, wards: ReadonlySet<string>): Promise<Directory['introducible']> {
  const willing = await willingPeople(tx, wards)
  return { interests: countWilling(willing, 'interests'), gifts: countWilling(willing, 'gifts') }
}
