import { csvOf } from '../../evidence/index.ts'
import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { may } from '../../programme/index.ts'
import { insightFields, insightPackage } from '../files/dictionary.ts'
import { insightRows } from '../files/rows.ts'
import { everyFigure } from '../queries/file.ts'
import { listeningForFile } from './looking.ts'

async function figures(visit: Visit) {
  const { asked } = await listeningForFile(visit)
  const rows = insightRows(await everyFigure(visit.tx, asked), asked, visit.words)
  return { file: csvOf(rows, insightFields), type: 'text/csv; charset=utf-8', name: 'insight.csv' }
}

async function dictionary(visit: Visit) {
  const { asked } = await listeningForFile(visit)
  const file = JSON.stringify(insightPackage({ programme: visit.programme, asked }), null, 2)
  return { file, type: 'application/json; charset=utf-8', name: 'datapackage.json' }
}

/** The names are those that the dictionary gives, so that both can lie in one folder. */
export const fileRoutes: Route[] = [
  page('/insight/insight.csv', { may: may.seeInsight, show: figures }),
  page('/insight/datapackage.json', { may: may.seeInsight, show: dictionary }),
]
