import { boundsFor, editionOf, exact, protect, readChoice, wholeProgramme } from '../../evidence/index.ts'
import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { type Part, partAsked } from '../part.ts'
import type { InsightAsked } from '../queries/overview.ts'
import { partNamed, partsToAsk } from '../queries/parts.ts'

/** The part that the address asks for; one that there is not is not found. */
function partIn(visit: Visit, known: readonly Part[]): Part | null {
  const typed = visit.query.of?.[0] ?? ''
  if (typed === '') return null
  const part = partNamed(known, typed)
  if (!part) throw new Problem('not-found', 'insight.no-such-part')
  return part
}

/** What whoever is looking asked to see, and may see: by the same rules as the outputs. */
export async function listeningTo(visit: Visit, path: string, also: Readonly<Record<string, string>> = {}) {
  const { tx, programme, words, query, url } = visit
  const isProtected = !visit.may(may.seeExactNumbers)
  const bounds = boundsFor(programme, tx.today, isProtected)
  const { whole } = bounds
  const known = await partsToAsk(tx, programme.settings)
  const part = partIn(visit, known)
  const kept = { ...also, ...(part && { of: partAsked(part) }) }
  const choice = { ...readChoice(query, bounds, words), also: kept }
  const { period, asAt } = choice
  const lens = isProtected ? protect : exact
  const asked: InsightAsked = { period, whole, asAt, edition: editionOf(programme.settings), lens, part, known }
  return {
    asked,
    isProtected,
    choosing: { choice, bounds, path, url },
    status: choice.problems.length > 0 ? 422 : 200,
  }
}

/** For a file, which has no page to say it on: what cannot be shown is refused. */
export async function listeningForFile(visit: Visit) {
  const looking = await listeningTo(visit, '/insight')
  if (looking.choosing.choice.problems.length > 0) throw new Problem('invalid', 'insight.not-shown')
  return looking
}

/** All days of the programme. */
export const wholeOf = ({ programme, tx }: Visit) => wholeProgramme(programme, tx.today)

export const insightCrumb = ({ words }: Visit) => ({ href: '/insight', text: words.t('insight.title') })
