import { page, type Route, type Visit } from '../../platform/http/index.ts'
import { actorNames } from '../../platform/session/index.ts'
import { may } from '../access.ts'
import { moneyForms } from './forms.tsx'
import { lineHistory } from './history.ts'
import { contractLines } from './line.ts'
import { lineAt, moneyTrail } from './line-at.ts'
import { LinePage } from './line-page.tsx'
import { MoneyPage } from './list-page.tsx'

async function showMoney(visit: Visit) {
  const { tx, words, url } = visit
  return {
    title: words.t('programme.money.title'),
    density: 'office' as const,
    body: <MoneyPage lines={await contractLines(tx)} mayChange={visit.may(may.manageMoney)} url={url} />,
  }
}

async function showLine(visit: Visit) {
  const { tx, url } = visit
  const line = await lineAt(visit)
  const history = await lineHistory(tx, line.code)
  const mayChange = visit.may(may.manageMoney)
  return {
    title: line.label,
    density: 'office' as const,
    breadcrumb: moneyTrail(visit),
    body: (
      <LinePage
        {...{ line, history }}
        actors={mayChange ? await actorNames(tx, history) : null}
        correct={mayChange ? url(`/money/${line.code}/correct`) : null}
      />
    ),
  }
}

export const moneyRoutes: Route[] = [
  page('/money', { may: may.seeMoney, show: showMoney }),
  page('/money/:line', { may: may.seeMoney, show: showLine }),
  ...moneyForms,
]
