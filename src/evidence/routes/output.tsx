import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { definitions, isOutputCode, type OutputCode } from '../definitions.ts'
import { exact, protect } from '../figures/disclosure.ts'
import type { OutputsReport } from '../figures/report.ts'
import { figuresCsv } from '../files/csv.ts'
import { groupedFigures, type ReportWanted } from '../files/everything.ts'
import { figureRows, type GroupedFigures } from '../files/rows.ts'
import { OutputPage } from '../pages/output.tsx'
import type { Grouping } from '../queries/breakdown.ts'
import { outputsReport } from '../queries/report.ts'
import { lookingAt, lookingForFile, outputsCrumb } from './looking.ts'

/** The output that the address names; any other is not there. */
export function outputAsked({ params }: Visit): OutputCode {
  const code = params.output ?? ''
  if (!isOutputCode(code)) throw new Problem('not-found', 'evidence.no-such-output')
  return code
}

const withKinds: ReadonlySet<OutputCode> = new Set(['recruited', 'hubs'])

function groupingsOf(code: OutputCode): Grouping[] {
  return [...(withKinds.has(code) ? (['kind'] as const) : []), 'partner', 'setting', 'decile', 'ward']
}

async function opened({ tx, words }: Visit, wanted: ReportWanted, code: OutputCode) {
  const report = await outputsReport(tx, wanted, words)
  const figures = report.outputs.find((each) => each.code === code)
  if (!figures) throw new Problem('not-found', 'evidence.no-such-output')
  const grouped: GroupedFigures[] = []
  for (const by of groupingsOf(code)) grouped.push(await groupedFigures(tx, { ...wanted, output: code }, by, words))
  return { report, figures, grouped }
}

async function showOutput(visit: Visit) {
  const code = outputAsked(visit)
  const path = `/outputs/${code}`
  const { wanted, address, edition, choosing, status } = lookingAt(visit, path)
  const entries = address(`${path}/entries`)
  const entriesOf = (by?: Grouping, group?: string) =>
    by ? `${entries}${entries.includes('?') ? '&' : '?'}${new URLSearchParams({ by, group: group ?? '' })}` : entries
  return {
    title: visit.words.t(definitions[code].title),
    density: 'office' as const,
    status,
    breadcrumb: [outputsCrumb(visit)],
    body: (
      <OutputPage
        {...(await opened(visit, wanted, code))}
        {...{ edition, choosing }}
        entriesHref={visit.may(may.openEntries) ? entriesOf : null}
        csvHref={address(`${path}/figures.csv`)}
      />
    ),
  }
}

async function outputFile(visit: Visit) {
  const code = outputAsked(visit)
  const { wanted, isProtected } = lookingForFile(visit)
  const { report, figures, grouped } = await opened(visit, wanted, code)
  const alone: OutputsReport = { ...report, outputs: [figures] }
  const file = figuresCsv(figureRows(alone, grouped, isProtected ? protect : exact))
  return { file, type: 'text/csv; charset=utf-8', name: `${code}.csv` }
}

export const outputRoutes: Route[] = [
  page('/outputs/:output', { may: may.seeOutputs, show: showOutput }),
  page('/outputs/:output/figures.csv', { may: may.seeOutputs, show: outputFile }),
]
