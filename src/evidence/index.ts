// The eight outputs, read from the record alone: definitions, counts, and the entries under each.
import './tables.ts'

export { type Basis, type Definition, definitions, type OutputCode, outputCodes } from './definitions.ts'
export * as entries from './entries.ts'
export { few, type Shown } from './figures/disclosure.ts'
export type { OutputFigures, OutputsReport } from './figures/report.ts'
export { groupedFigures, type ReportWanted, reportWithFile } from './files/everything.ts'
export { wholeProgramme } from './period/quarter.ts'
export { outputsReport } from './queries/report.ts'
export { type Extent, recount } from './recount/recount.ts'
export { rollUp } from './rollup/follower.ts'
export { routes } from './routes.tsx'
export { rollUpDifferences } from './verification.ts'
