import { inProgramme, type ReadTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { earlierOutcomes } from '../../platform/record/index.ts'
import { type Arrived, type Item, openAll } from './arrived.ts'
import { keepRefused, keptAmong } from './kept.ts'
import { countReceived, type Pass, passesOf, works } from './pass.ts'
import { clockOf, recordCapture, type Storing } from './record-capture.ts'
import { rememberPass } from './remembered-passes.ts'
import { storeAtOnce } from './store-at-once.ts'
import type { ItemAnswer } from './wire.ts'

/** The pass of whoever sends is not known, or does not work any more: nothing was stored. */
export class PassRefused extends Error {}

async function passOfSender(tx: ReadTx, { database, programme, token }: Storing): Promise<Map<string, Pass>> {
  if (token === undefined) return new Map()
  const found = await passesOf(tx, [token])
  const pass = found.get(token)
  if (!pass || !works(pass, tx.now)) throw new PassRefused('this pass does not work')
  rememberPass(database, programme.id, token, pass)
  return found
}

/** The passes that captures were sealed with, most often that of the phone that sends them. */
async function passesAmong(tx: ReadTx, arrived: Arrived[], known: Map<string, Pass>): Promise<Map<string, Pass>> {
  const tokens = new Set(arrived.flatMap(({ capture }) => capture?.pass ?? []))
  const others = [...tokens].filter((token) => !known.has(token))
  return new Map([...known, ...(await passesOf(tx, others))].filter(([token]) => tokens.has(token)))
}

/** Leaves out what was done before: an item may come again and again, and is recorded once. */
async function fresh(tx: ReadTx, items: Item[]): Promise<{ answers: ItemAnswer[]; rest: Item[] }> {
  const ids = items.map(({ id }) => id)
  const [done, kept] = await Promise.all([earlierOutcomes(tx, ids), keptAmong(tx, ids)])
  const answers = ids.flatMap((id): ItemAnswer[] => {
    if (done.has(id) || kept.get(id)?.settled) return [{ id, is: 'stored' }]
    return kept.has(id) ? [{ id, is: 'kept' }] : []
  })
  const answered = new Set(answers.map(({ id }) => id))
  return { answers, rest: items.filter(({ id }) => !answered.has(id)) }
}

/**
 * All of them in one transaction. Whatever goes wrong with one undoes them all. What can be asked at once is, so that a
 * phone that sends one waits for the database twice.
 */
function readAndStore(storing: Storing, items: Item[]): Promise<ItemAnswer[]> {
  const { database, vault, programme, sentAt } = storing
  return inProgramme(database, { programmeId: programme.id, actor: null }, async (tx) => {
    const [{ answers, rest }, known] = await Promise.all([fresh(tx, items), passOfSender(tx, storing)])
    const arrived = await openAll(tx, vault, rest)
    const passes = await passesAmong(tx, arrived, known)
    for (const item of arrived) await recordCapture(tx, storing, item, passes.get(item.capture?.pass ?? ''))
    countReceived(tx, { arrived, passes, sentAt })
    return [...answers, ...rest.map(({ id }): ItemAnswer => ({ id, is: 'stored' }))]
  })
}

/** The usual case: a phone that sends the second time, something new. */
async function storeTogether(storing: Storing, items: Item[]): Promise<ItemAnswer[]> {
  return (await storeAtOnce(storing, items)) ?? readAndStore(storing, items)
}

/** What was refused is kept, so that the phone may let go of it; unless it was done meanwhile, sent twice at once. */
function keep({ database, vault, programme, sentAt }: Storing, item: Item, why: Problem): Promise<ItemAnswer[]> {
  return inProgramme(database, { programmeId: programme.id, actor: null }, async (tx) => {
    const { answers } = await fresh(tx, [item])
    if (answers.length > 0) return answers
    const arrived = await openAll(tx, vault, [item])
    const passes = await passesAmong(tx, arrived, new Map())
    const [[pass], capture] = [[...passes.values()], arrived[0]?.capture]
    const clock = capture ? clockOf(capture, pass, { sentAt, now: tx.now }) : null
    await keepRefused(tx, { ...item, passId: pass?.id ?? null, accountId: pass?.accountId ?? null, clock, why })
    countReceived(tx, { arrived, passes, sentAt })
    return [{ id: item.id, is: 'kept' }]
  })
}

/** A fault of ours, or two that came at once: the second time tells which. A fault must not hold up the phone's queue. */
async function storeAgain(storing: Storing, item: Item): Promise<ItemAnswer[]> {
  try {
    return await readAndStore(storing, [item])
  } catch (error) {
    if (!(error instanceof Problem)) storing.failed(error)
    return keep(storing, item, error instanceof Problem ? error : new Problem('invalid', 'outreach.kept.trouble'))
  }
}

async function storeOne(storing: Storing, item: Item): Promise<ItemAnswer[]> {
  try {
    return await storeTogether(storing, [item])
  } catch (error) {
    if (error instanceof PassRefused) throw error
    return error instanceof Problem ? keep(storing, item, error) : storeAgain(storing, item)
  }
}

/**
 * Stores what a phone sent: each item once, in the order in which it was made, and each answered for itself. Throws
 * PassRefused, and stores nothing, where the phone's own pass does not let it in.
 */
export async function storeCaptures(storing: Storing, items: Item[]): Promise<ItemAnswer[]> {
  if (items.length === 1 && items[0]) return storeOne(storing, items[0])
  try {
    return await storeTogether(storing, items)
  } catch (error) {
    if (error instanceof PassRefused) throw error
    const answers: ItemAnswer[] = []
    for (const item of items) answers.push(...(await storeOne(storing, item)))
    return answers
  }
}
