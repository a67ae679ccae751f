import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { definitionsCsv } from '../files/csv.ts'
import { datapackage } from '../files/dictionary.ts'
import { reportWithFile } from '../files/everything.ts'
import { outputsReport } from '../queries/report.ts'
import { lookingForFile } from './looking.ts'

const csvType = 'text/csv; charset=utf-8'
const jsonType = 'application/json; charset=utf-8'

async function reportOf(visit: Visit) {
  return outputsReport(visit.tx, lookingForFile(visit).wanted, visit.words)
}

async function figures(visit: Visit) {
  const { csv } = await reportWithFile(visit.tx, lookingForFile(visit).wanted, visit.words)
  return { file: csv, type: csvType, name: 'outputs.csv' }
}

async function definitions(visit: Visit) {
  return { file: definitionsCsv(await reportOf(visit)), type: csvType, name: 'definitions.csv' }
}

async function dictionary(visit: Visit) {
  return { file: JSON.stringify(datapackage(await reportOf(visit)), null, 2), type: jsonType, name: 'datapackage.json' }
}

async function everything(visit: Visit) {
  return { file: JSON.stringify(await reportOf(visit), null, 2), type: jsonType, name: 'outputs.json' }
}

/** The names are those that the dictionary gives, so that all of them can lie in one folder. */
export const fileRoutes: Route[] = [
  page('/outputs/outputs.csv', { may: may.seeOutputs, show: figures }),
  page('/outputs/outputs.json', { may: may.seeOutputs, show: everything }),
  page('/outputs/definitions.csv', { may: may.seeOutputs, show: definitions }),
  page('/outputs/datapackage.json', { may: may.seeOutputs, show: dictionary }),
]
