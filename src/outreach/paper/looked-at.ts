import type { ReadTx } from '../../platform/database/index.ts'
import { readShortCode } from '../../platform/short-code/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { codeLength } from '../cards/code.ts'
import { cardByCode } from '../cards/queries.ts'
import type { ConversationSeen, RoundSeen } from '../queries.ts'
import { lineNumbers } from './line-id.ts'
import { type LineThere, linesThere, type SheetSeen } from './queries.ts'
import { meantBy } from './said-on-line.ts'
import { written } from './written.ts'

/** A line of the sheet on the page: what is there of it, what was typed, and what is wrong between the two. */
export interface LineSeen {
  line: number
  /** What stands in its box; null where it is safe and needs none. */
  typed: string | null
  there: (LineThere & { codes: string }) | null
  differs: boolean
  problems: string[]
}

interface Looking {
  tx: ReadTx
  words: Words
  sheet: SheetSeen
  round: Pick<RoundSeen, 'area'>
  /** What was typed in the boxes, by the number of the line. */
  typed: ReadonlyMap<number, string>
}

/** Everything that the page of a sheet says follows from what is there and what was typed. */
export async function lookAtLines(looking: Looking): Promise<LineSeen[]> {
  const there = await linesThere(looking.tx, looking.sheet.id)
  const seen: LineSeen[] = []
  for (const line of lineNumbers) seen.push(await lookAt(looking, line, there.get(line)))
  return seen
}

async function lookAt(looking: Looking, line: number, known: LineThere | undefined): Promise<LineSeen> {
  const { words, sheet, round } = looking
  const there = known ? { ...known, codes: written(known.conversation, round.area) } : null
  const typed = looking.typed.get(line)?.trim() ?? ''
  if (typed === '') return { line, typed: there ? null : '', there, differs: false, problems: [] }
  const meant = meantBy(words, sheet, line, typed)
  const differs = there !== null && meant.ok && written(meant.said, round.area) !== there.codes
  const problems = meant.ok ? await withWhatIsThere(looking, there, differs, meant.card) : meant.problems
  return { line, typed: there && problems.length === 0 ? null : typed, there, differs, problems }
}

async function withWhatIsThere(
  { tx, words }: Looking,
  there: LineThere | null,
  differs: boolean,
  card: string | null,
): Promise<string[]> {
  if (!there) return []
  const { conversation } = there
  if (differs && conversation.withdrawnAt) return [words.t('outreach.paper.line-withdrawn')]
  if (differs) return [words.t('outreach.paper.line-differs')]
  return (await hasCard(tx, conversation, card)) ? [] : [words.t('outreach.paper.card-refused', { card: card ?? '' })]
}

async function hasCard(tx: ReadTx, { id, personId }: ConversationSeen, typed: string | null): Promise<boolean> {
  const code = typed === null ? null : readShortCode(typed, codeLength)
  if (code === null) return true
  const card = await cardByCode(tx, code)
  if (!card || card.cancelledOn !== null) return false
  return card.conversationId === id || (personId !== null && card.personId === personId)
}
