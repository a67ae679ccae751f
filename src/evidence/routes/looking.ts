import type { Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import type { OutputCode } from '../definitions.ts'
import type { ReportWanted } from '../files/everything.ts'
import { type Choice, type ChoiceBounds, choiceAddress, readChoice } from '../period/choice.ts'
import { wholeProgramme } from '../period/quarter.ts'
import { editionOf } from '../queries/breakdown.ts'

/** What whoever is looking asked to see, and may see. */
export function lookingAt(visit: Visit, path: string) {
  const { tx, programme, words, query, url } = visit
  const isProtected = !visit.may(may.seeExactNumbers)
  const bounds: ChoiceBounds = {
    whole: wholeProgramme(programme, tx.today),
    today: tx.today,
    onlyFixed: isProtected,
  }
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
  if (looking.choice.problems.length > 0) throw new Problem('invalid', 'evidence.choose.not-shown')
  return looking
}

export const outputsCrumb = ({ words }: Visit) => ({ href: '/outputs', text: words.t('evidence.title') })
