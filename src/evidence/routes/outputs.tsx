import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { groupedFigures } from '../files/everything.ts'
import { OutputsPage } from '../pages/outputs.tsx'
import { countedUpTo } from '../queries/progress.ts'
import { outputsReport } from '../queries/report.ts'
import { lookingAt } from './looking.ts'

async function showOutputs(visit: Visit) {
  const { tx, words, url } = visit
  const { choice, wanted, address, edition, choosing, hrefOf, status } = lookingAt(visit, '/outputs')
  const files = [
    { href: address('/outputs/outputs.csv'), text: 'evidence.files.csv' },
    { href: address('/outputs/outputs.json'), text: 'evidence.files.json' },
    { href: address('/outputs/definitions.csv'), text: 'evidence.files.definitions' },
    { href: address('/outputs/datapackage.json'), text: 'evidence.files.dictionary' },
  ] as const
  return {
    title: words.t('evidence.title'),
    density: 'office' as const,
    status,
    body: (
      <OutputsPage
        {...{ edition, choosing, hrefOf }}
        report={await outputsReport(tx, wanted, words)}
        grouped={await groupedFigures(tx, wanted, choice.by, words)}
        takeAway={{
          files: [...files],
          published: url('/outputs/published'),
          publish: visit.may(may.publishOutputs) ? url('/outputs/publish') : null,
        }}
        plan={{ money: visit.may(may.seeMoney) ? url('/money') : null, targets: url('/outputs/targets') }}
        upTo={await countedUpTo(tx)}
        firstStep={visit.may(may.recordOutreach) ? url('/rounds') : null}
      />
    ),
  }
}

export const outputsRoutes: Route[] = [page('/outputs', { may: may.seeOutputs, show: showOutputs })]
