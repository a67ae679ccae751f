import { choiceAddress, countedUpTo } from '../../evidence/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { InsightPage } from '../pages/insight.tsx'
import { overviewOf } from '../queries/overview.ts'
import type { QuestionCode } from '../questions.ts'
import { listening } from '../rollup/follower.ts'
import { listeningTo } from './looking.ts'

async function showInsight(visit: Visit) {
  const { tx, words, url } = visit
  const { asked, isProtected, choosing, status } = await listeningTo(visit, '/insight')
  const { choice, bounds } = choosing
  const { period, asAt } = choice
  const address = (path: string, also: Record<string, string> = {}) =>
    url(choiceAddress(path, { period, asAt, also }, bounds))
  const file = (path: string) => url(choiceAddress(path, choice, bounds))
  return {
    title: words.t('insight.title'),
    density: 'office' as const,
    status,
    body: (
      <InsightPage
        {...{ choosing, isProtected }}
        overview={await overviewOf(tx, asked)}
        part={asked.part}
        known={asked.known}
        upTo={await countedUpTo(tx, listening)}
        hrefOf={(question: QuestionCode, answer) => address(`/insight/${question}`, answer ? { answer } : {})}
        everybody={address('/insight')}
        files={{ csv: file('/insight/insight.csv'), dictionary: file('/insight/datapackage.json') }}
        needs={url('/needs')}
        remarks={visit.may(may.codeRemarks) ? url('/insight/remarks') : null}
        firstStep={visit.may(may.recordOutreach) ? url('/rounds') : null}
      />
    ),
  }
}

export const overviewRoutes: Route[] = [page('/insight', { may: may.seeInsight, show: showInsight })]
