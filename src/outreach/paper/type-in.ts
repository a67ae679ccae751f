import type { Tx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { markDone } from '../../platform/record/index.ts'
import { giveCard } from '../cards/give.ts'
import { recordConversation } from '../service/conversation.ts'
import { correctConversation } from '../service/correction.ts'
import { groundOf } from '../service/ground.ts'
import type { ConversationId, RoundId } from '../tables.ts'
import { lineIdOf } from './line-id.ts'
import { heldSheet } from './make.ts'
import { type LineThere, linesThere } from './queries.ts'
import type { LineMeant } from './said-on-line.ts'
import type { SheetId } from './tables.ts'
import { written } from './written.ts'

/** A line that somebody typed, as it was meant. */
export interface TypedLine {
  line: number
  meant: LineMeant & { ok: true }
  /** It was there otherwise, and this is how it should be. */
  replaces: boolean
}

/** recorded and put-right are new; there was as it is; differs and gone need somebody to look. */
export type LineOutcome = 'recorded' | 'there' | 'put-right' | 'differs' | 'gone'

interface Typing {
  tx: Tx
  sheetId: SheetId
  roundId: RoundId
  area: string | null
  there: Map<number, LineThere>
}

/**
 * Records the lines of a sheet, each once whoever types it in and however often: the line's id is that of its command and
 * of its conversation. What was there before stays, unless it is put right. A card that cannot be given is left out.
 */
export async function typeIn(tx: Tx, sheetId: SheetId, lines: readonly TypedLine[]): Promise<Map<number, LineOutcome>> {
  const { roundId } = await heldSheet(tx, sheetId)
  if (!roundId) throw new Problem('conflict', 'outreach.paper.which-round-missing')
  const { area } = await groundOf(tx, roundId)
  const typing = { tx, sheetId, roundId, area, there: await linesThere(tx, sheetId) }
  const outcomes = new Map<number, LineOutcome>()
  for (const typed of lines) outcomes.set(typed.line, await takeLine(typing, typed))
  return outcomes
}

async function takeLine(typing: Typing, typed: TypedLine): Promise<LineOutcome> {
  const before = typing.there.get(typed.line)
  if (!before) return recordLine(typing, typed)
  const { conversation } = before
  const { said, card } = typed.meant
  const isSame = written(conversation, typing.area) === written(said, typing.area)
  if (conversation.withdrawnAt !== null) return isSame ? 'there' : 'gone'
  if (!isSame && !typed.replaces) return 'differs'
  const id = isSame ? conversation.id : await putRight(typing, conversation.id, typed)
  await handOver(typing.tx, id, card)
  return isSame ? 'there' : 'put-right'
}

async function recordLine({ tx, sheetId, roundId }: Typing, { line, meant }: TypedLine): Promise<LineOutcome> {
  const [programmeId, command] = [tx.programmeId, lineIdOf<'command'>(tx.programmeId, sheetId, line)]
  const id = lineIdOf<'conversation'>(programmeId, sheetId, line)
  await recordConversation(tx, { ...meant.said, id, roundId, paper: { sheet: sheetId, line } }, command)
  markDone(tx, command, `/conversations/${id}`)
  await handOver(tx, id, meant.card)
  return 'recorded'
}

function putRight({ tx, area }: Typing, conversationId: ConversationId, { meant }: TypedLine) {
  return correctConversation(tx, { ...meant.said, area: meant.said.area ?? area, conversationId })
}

/** A refused card takes nothing away from what was said: the page tells of it. */
async function handOver(tx: Tx, conversationId: ConversationId, code: string | null): Promise<void> {
  if (code === null) return
  try {
    await giveCard(tx, { code, conversationId })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}
