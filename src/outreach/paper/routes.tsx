import { asId } from '../../platform/database/index.ts'
import type { FormState } from '../../platform/fields/index.ts'
import { form, page, type Reply, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { readShortCode } from '../../platform/short-code/index.ts'
import { may } from '../../programme/index.ts'
import { roundById } from '../queries.ts'
import { crumbsTo } from '../routes/conversations.tsx'
import { roundOf } from '../routes/rounds.tsx'
import { oneInOf } from '../rules.ts'
import { sheetsFields } from './fields.ts'
import { makeSheets, sheetCodeLength } from './make.ts'
import { BatchPage, RoundSheetsPage, SheetsPage } from './pages.tsx'
import { latestSheets, linesTypedIn, sheetByCode, sheetsOfBatch, sheetsOfRound } from './queries.ts'

async function showSheets(visit: Visit, state: FormState): Promise<Reply> {
  const { tx, words, query, url } = visit
  const asked = query.find?.[0]?.trim() ?? ''
  const code = readShortCode(asked, sheetCodeLength)
  const found = code && (await sheetByCode(tx, code))
  if (found) return { redirect: `/sheets/${found.id}` }
  const sheets = await latestSheets(tx)
  const typedIn = await linesTypedIn(tx, sheets)
  return {
    title: words.t('outreach.paper.title'),
    density: 'worker',
    breadcrumb: [{ href: '/rounds', text: words.t('outreach.rounds.title') }],
    body: (
      <SheetsPage
        {...{ form: state, asked, sheets, typedIn, url }}
        answer={asked === '' ? null : words.t(code ? 'outreach.paper.unknown' : 'outreach.paper.mistyped')}
      />
    ),
  }
}

async function showOfRound(visit: Visit, state: FormState): Promise<Reply> {
  const { tx, words, url } = visit
  const round = await roundOf(visit)
  const sheets = await sheetsOfRound(tx, round.id)
  return {
    title: words.t('outreach.paper.of-round'),
    density: 'worker',
    breadcrumb: crumbsTo(visit, round.id),
    body: <RoundSheetsPage {...{ form: state, sheets, url }} typedIn={await linesTypedIn(tx, sheets)} />,
  }
}

async function showBatch({ tx, words, params, programme }: Visit): Promise<Reply> {
  const id = asId<'paper-sheet-batch'>(params.batch)
  const sheets = id ? await sheetsOfBatch(tx, id) : []
  const [first] = sheets
  if (!first) throw new Problem('not-found', 'outreach.paper.not-found')
  const placed = new Map(
    await Promise.all(
      [...new Set(sheets.flatMap(({ roundId }) => roundId ?? []))].map(
        async (roundId) => [roundId, await roundById(tx, roundId)] as const,
      ),
    ),
  )
  return {
    title: words.t('outreach.paper.print'),
    density: 'worker',
    breadcrumb: [{ href: '/sheets', text: words.t('outreach.paper.title') }],
    body: (
      <BatchPage
        programme={programme.name}
        sheets={sheets.map((sheet) => ({ sheet, round: (sheet.roundId && placed.get(sheet.roundId)) || null }))}
      />
    ),
  }
}

export const sheetRoutes: Route[] = [
  form('/sheets', {
    may: may.recordOutreach,
    fields: sheetsFields,
    show: showSheets,
    submit: async ({ tx, programme, commandId }, { sheets }) =>
      `/sheets/batches/${await makeSheets(tx, { sheets, oneIn: oneInOf(programme.settings) }, commandId)}`,
  }),
  form('/rounds/:round/sheets', {
    may: may.recordOutreach,
    fields: sheetsFields,
    show: showOfRound,
    submit: async (visit, { sheets }) => {
      const { id: roundId } = await roundOf(visit)
      const made = { sheets, roundId, oneIn: oneInOf(visit.programme.settings) }
      return `/sheets/batches/${await makeSheets(visit.tx, made, visit.commandId)}`
    },
  }),
  page('/sheets/batches/:batch', { may: may.recordOutreach, show: showBatch }),
]
