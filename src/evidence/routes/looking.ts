import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import type { OutputCode } from '../definitions.ts'
import type { ReportWanted } from '../files/everything.ts'
import { boundsFor } from '../period/bounds.ts'
import { type Choice, choiceAddress, readChoice } from '../period/choice.ts'
import { editionOf, isGrouping } from '../queries/breakdown.ts'

/** What whoever is looking asked to see, and may see. Parted in a way that there is not, nothing is found. */
export function lookingAt(visit: Visit, path: string) {
  const { tx, programme, words, query, url } = visit
  const by = query.by?.[0]
  if (by && !isGrouping(by)) throw new Problem('not-found', 'evidence.no-such-grouping')
  const isProtected = !visit.may(may.seeExactNumbers)
  const bounds = boundsFor(programme, tx.today, isProtected)
  const choice: Choice = readChoice(query, bounds, words)
  const wanted: ReportWanted = {
    programme,
    period: choice.period,
    asAt: choice.asAt,
    isProtected,
    withMoney: visit.may(may.seeMoney),
  }
  /** The same choice on another page or as a file. */
  const address = (to: string) => url(choiceAddress(to, choice, bounds))
  return {
    choice,
    wanted,
    address,
    isProtected,
    edition: editionOf(programme.settings),
    choosing: { choice, bounds, path, url },
    hrefOf: (code: OutputCode) => address(`/outputs/${code}`),
    status: choice.problems.length > 0 ? 422 : 200,
  }
}

/** For a file, which has no page to say it on: what cannot be shown is refused. */
export function lookingForFile(visit: Visit) {
  const looking = lookingAt(visit, '/outputs')
  const { problems, asAt } = looking.choice
  if (problems.some(({ field }) => field !== 'as-at')) throw new Problem('invalid', 'evidence.choose.not-shown')
  if (problems.length > 0) {
    throw new Problem('invalid', ['evidence.choose.not-as-at', { day: visit.words.date(asAt, 'long') }])
  }
  return looking
}

export const outputsCrumb = ({ words }: Visit) => ({ href: '/outputs', text: words.t('evidence.title') })
