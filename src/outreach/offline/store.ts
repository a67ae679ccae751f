import { actingAs, type CommandId, type Database, inProgramme, type Tx } from '../../platform/database/index.ts'
import { type ProgrammeSeen, permits } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { earlierOutcomes, markDone } from '../../platform/record/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import { type Arrived, openAll } from './arrived.ts'
import { deviceClock } from './clock.ts'
import { doings } from './doings.ts'
import { keepRefused, keptAmong } from './kept.ts'
import { countReceived, type Pass, passesOf } from './pass.ts'
import type { ItemAnswer } from './wire.ts'

export interface Storing {
  database: Database
  vault: Vault
  programme: ProgrammeSeen
  words: Words
  /** The phone's clock as it sent. */
  sentAt: number
  /** Told of faults of ours, which are never the phone's. */
  failed(error: unknown): void
}

type Item = { id: CommandId; sealed: Buffer }

/** Signed out by somebody else, or for a reason that makes one doubt who held the phone. */
const doubtful = new Set(['everywhere', 'account-ended', 'recovered', 'reused'])

/** Why a capture is not simply recorded in its worker's name; null where it is. */
function refusalOf(pass: Pass | undefined): Problem | null {
  if (!pass) return new Problem('invalid', 'outreach.kept.unknown-pass')
  if (pass.accountEnded || doubtful.has(pass.endedWhy ?? ''))
    return new Problem('forbidden', 'outreach.kept.signed-out')
  return permits(may.recordOutreach, pass) ? null : new Problem('forbidden', 'outreach.kept.no-longer')
}

/** Does one capture with its verb, in the transaction it is given, in the name of whoever held the phone. */
async function record(tx: Tx, storing: Storing, { id, capture }: Arrived, pass: Pass | undefined): Promise<void> {
  if (!capture) throw new Problem('invalid', 'outreach.kept.unreadable')
  const refusal = refusalOf(pass)
  const doing = doings[capture.kind]
  if (refusal || !pass) throw refusal ?? new Problem('invalid', 'outreach.kept.unknown-pass')
  if (!doing) throw new Problem('invalid', 'outreach.kept.unreadable')
  const { programme, words, sentAt } = storing
  const clock = deviceClock({ at: capture.at, sentAt }, { now: tx.now, notBefore: pass.issuedAt })
  const told = { tx: actingAs(tx, pass.key), id, capture, clock, programme, words }
  markDone(told.tx, id, await doing.perform(told))
}

/** Leaves out what was done before: an item may come again and again, and is recorded once. */
async function fresh(tx: Tx, items: Item[]): Promise<{ answers: ItemAnswer[]; rest: Item[] }> {
  const ids = items.map(({ id }) => id)
  const [done, kept] = [await earlierOutcomes(tx, ids), await keptAmong(tx, ids)]
  const answers = ids.flatMap((id): ItemAnswer[] => {
    if (done.has(id) || kept.get(id)?.settled) return [{ id, is: 'stored' }]
    return kept.has(id) ? [{ id, is: 'kept' }] : []
  })
  const answered = new Set(answers.map(({ id }) => id))
  return { answers, rest: items.filter(({ id }) => !answered.has(id)) }
}

/** All of them in one transaction: the usual case. Whatever goes wrong with one undoes them all. */
function storeTogether(storing: Storing, items: Item[]): Promise<ItemAnswer[]> {
  const { database, vault, programme } = storing
  return inProgramme(database, { programmeId: programme.id, actor: null }, async (tx) => {
    const { answers, rest } = await fresh(tx, items)
    const arrived = await openAll(tx, vault, rest)
    const passes = await passesOf(tx, passTokens(arrived))
    for (const item of arrived) await record(tx, storing, item, passes.get(item.capture?.pass ?? ''))
    countReceived(tx, arrived, passes)
    return [...answers, ...rest.map(({ id }): ItemAnswer => ({ id, is: 'stored' }))]
  })
}

const passTokens = (arrived: Arrived[]) => [...new Set(arrived.flatMap(({ capture }) => capture?.pass ?? []))]

/** What was refused is kept, so that the phone may let go of it; unless it was done meanwhile, sent twice at once. */
function keep({ database, vault, programme }: Storing, item: Item, why: Problem): Promise<ItemAnswer[]> {
  return inProgramme(database, { programmeId: programme.id, actor: null }, async (tx) => {
    const { answers } = await fresh(tx, [item])
    if (answers.length > 0) return answers
    const arrived = await openAll(tx, vault, [item])
    const passes = await passesOf(tx, passTokens(arrived))
    const [pass] = passes.values()
    await keepRefused(tx, { ...item, passId: pass?.id ?? null, accountId: pass?.accountId ?? null, why })
    countReceived(tx, arrived, passes)
    return [{ id: item.id, is: 'kept' }]
  })
}

/** A fault of ours, or two that came at once: the second time tells which. A fault must not hold up the phone's queue. */
async function storeAgain(storing: Storing, item: Item): Promise<ItemAnswer[]> {
  try {
    return await storeTogether(storing, [item])
  } catch (error) {
    if (!(error instanceof Problem)) storing.failed(error)
    return keep(storing, item, error instanceof Problem ? error : new Problem('invalid', 'outreach.kept.trouble'))
  }
}

async function storeOne(storing: Storing, item: Item): Promise<ItemAnswer[]> {
  try {
    return await storeTogether(storing, [item])
  } catch (error) {
    return error instanceof Problem ? keep(storing, item, error) : storeAgain(storing, item)
  }
}

/** Stores what a phone sent: each item once, in the order in which it was made, and each answered for itself. */
export async function storeCaptures(storing: Storing, items: Item[]): Promise<ItemAnswer[]> {
  if (items.length === 1 && items[0]) return storeOne(storing, items[0])
  try {
    return await storeTogether(storing, items)
  } catch {
    const answers: ItemAnswer[] = []
    for (const item of items) answers.push(...(await storeOne(storing, item)))
    return answers
  }
}
