import type { ReadTx } from '../../platform/database/index.ts'
import type { ProgrammeSeen } from '../../platform/http/index.ts'
import type { Words } from '../../platform/words/index.ts'
import type { OutputCode } from '../definitions.ts'
import { exact, protect } from '../figures/disclosure.ts'
import type { OutputsReport } from '../figures/report.ts'
import { breakdown, editionOf, type Grouping, groupings } from '../queries/breakdown.ts'
import { groupLabel } from '../queries/group-labels.ts'
import { outputsReport, type ReportAsked } from '../queries/report.ts'
import { figuresCsv } from './csv.ts'
import { figureRows, type GroupedFigures } from './rows.ts'

export interface ReportWanted extends Omit<ReportAsked, 'programme'> {
  programme: ProgrammeSeen
}

/** The figures of a period in groups, of one output or of all, named in the reader's words. */
export async function groupedFigures(
  tx: ReadTx,
  { programme, period, asAt, output }: ReportWanted & { output?: OutputCode },
  by: Grouping,
  words: Words,
): Promise<GroupedFigures> {
  const groups = await breakdown(tx, { ...period, asAt, output, edition: editionOf(programme.settings) }, by)
  return { by, groups: groups.map((group) => ({ ...group, label: groupLabel(by, group, words) })) }
}

/** The report of a period, and the same as a file with every grouping. */
export async function reportWithFile(
  tx: ReadTx,
  wanted: ReportWanted,
  words: Words,
): Promise<{ report: OutputsReport; csv: string }> {
  const report = await outputsReport(tx, wanted, words)
  const grouped: GroupedFigures[] = []
  for (const by of groupings) grouped.push(await groupedFigures(tx, wanted, by, words))
  return { report, csv: figuresCsv(figureRows(report, grouped, wanted.isProtected ? protect : exact)) }
}
