import type { Tx } from '../../platform/database/index.ts'
import type { Recorded } from '../../platform/record/index.ts'
import { type Fact, only } from '../record/fact.ts'
import { factsOf } from '../record/fact-of-entry.ts'
import { entriesAt, keptPositions, wholeHistory, withdrawalsOf } from './kept.ts'
import { subjectsOf } from './subjects.ts'

/** Facts by position, so that none is gathered twice. */
type Gathered = Map<number, Fact>

function add(gathered: Gathered, entries: readonly Recorded[]): Fact[] {
  const fresh = factsOf(entries).filter(({ position }) => !gathered.has(position))
  for (const fact of fresh) gathered.set(fact.position, fact)
  return fresh
}

/** What stood at the targets of withdrawals; where a withdrawal was taken back, what that one had taken back. */
async function targetsOf(tx: Tx, batch: readonly Fact[]): Promise<Fact[]> {
  const found: Fact[] = []
  for (let turned = only(batch, 'withdrawal'); turned.length > 0; ) {
    const targets = factsOf(
      await entriesAt(
        tx,
        turned.map(({ target }) => target),
      ),
    )
    found.push(...targets)
    turned = only(targets, 'withdrawal').filter(({ target, position }) => target < position)
  }
  return found
}

/** Follows the subjects from fact to fact until nothing new is met. */
async function followSubjects(tx: Tx, gathered: Gathered, kept: Set<number>, start: readonly Fact[]): Promise<void> {
  const met = new Set<string>()
  for (let facts = start; facts.length > 0; ) {
    const fresh = [...new Set(facts.flatMap(subjectsOf))].filter((subject) => !met.has(subject))
    for (const subject of fresh) met.add(subject)
    const found = await keptPositions(tx, fresh)
    for (const position of found) kept.add(position)
    const positions = found.filter((position) => !gathered.has(position))
    facts = add(gathered, await entriesAt(tx, [...new Set(positions)]))
  }
}

/** The people whose deeds a batch takes back, or brings back. */
function shaken(gathered: Gathered, batch: readonly Fact[], targets: readonly Fact[]): string[] {
  const unsaid = new Set(only(batch, 'unsaid').map(({ conversation }) => conversation))
  const said = only([...gathered.values()], 'deed').filter(({ conversation }) => unsaid.has(conversation ?? ''))
  const people = [...only(targets, 'deed'), ...said].map(({ person }) => person)
  return [...new Set(people.filter((person) => person !== null))]
}

export interface Touched {
  facts: Fact[]
  /** The positions of those that are kept already. */
  kept: ReadonlySet<number>
}

/** All that must be known to count anew everything that a batch of entries, up to `last`, touches. */
export async function gather(tx: Tx, batch: readonly Fact[], last: number): Promise<Touched> {
  const happenings = batch.filter(({ fact }) => fact !== 'withdrawal')
  const gathered: Gathered = new Map(happenings.map((fact) => [fact.position, fact]))
  const targets = await targetsOf(tx, batch)
  const kept = new Set<number>()
  await followSubjects(tx, gathered, kept, [...happenings, ...targets])
  // Where a deed is taken back, those that lay dormant behind it may count again.
  const woken = add(gathered, await wholeHistory(tx, shaken(gathered, batch, targets), last))
  await followSubjects(tx, gathered, kept, woken)
  const withdrawals = await withdrawalsOf(tx, [...gathered.keys()])
  return { facts: [...gathered.values(), ...withdrawals], kept }
}
