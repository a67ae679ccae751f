import { settings } from '../../places/index.ts'
import { asId } from '../../platform/database/index.ts'
import type { FormState, Option, Typed } from '../../platform/fields/index.ts'
import { form, type Reply, type Route, type Submission, type Visit } from '../../platform/http/index.ts'
import { FormPage, labelIn } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { latestRounds, type RoundSeen, roundById } from '../queries.ts'
import { lineName, roundOfSheetFields, typingFields } from './fields.ts'
import { lineNumbers } from './line-id.ts'
import { lookAtLines } from './looked-at.ts'
import { placeSheet } from './make.ts'
import { type SheetSeen, sheetById, shownSheet } from './queries.ts'
import { meantBy } from './said-on-line.ts'
import { type TypedLine, typeIn } from './type-in.ts'
import { TypingPage } from './typing.tsx'

async function sheetOf({ tx, params }: Visit): Promise<SheetSeen> {
  const id = asId<'paper-sheet'>(params.sheet)
  const sheet = id && (await sheetById(tx, id))
  if (!sheet) throw new Problem('not-found', 'outreach.paper.not-found')
  return sheet
}

const crumbs = ({ words }: Visit) => [{ href: '/sheets', text: words.t('outreach.paper.title') }]

/** What was typed in the boxes, by line. */
function linesIn(typed: Typed): Map<number, string> {
  return new Map(lineNumbers.map((line) => [line, typed[lineName(line)]?.[0]?.trim() ?? '']))
}

const numbersIn = (typed: string[] = []) => new Set(typed.map(Number).filter((line) => lineNumbers.includes(line)))

async function showTyping(visit: Visit, state: FormState): Promise<Reply> {
  const { tx, words, query, url } = visit
  const sheet = await sheetOf(visit)
  const round = sheet.roundId && (await roundById(tx, sheet.roundId))
  if (!round) return { redirect: `/sheets/${sheet.id}/round` }
  const lines = await lookAtLines({ tx, words, sheet, round, typed: linesIn(state.typed) })
  const replaced = numbersIn(state.typed.replace)
  const again = numbersIn(query.again?.[0]?.split('.'))
  return {
    title: words.t('outreach.paper.type', { code: shownSheet(sheet) }),
    density: 'worker',
    breadcrumb: crumbs(visit),
    body: <TypingPage {...{ sheet, round, lines, replaced, again, url }} form={state} />,
  }
}

/** What can be recorded is, whatever is wrong with the other lines: those come back as they were typed. */
async function submitTyping(visit: Submission): Promise<string | Problem> {
  const sheet = await sheetOf(visit)
  const replaced = numbersIn(visit.typed.replace)
  const filled = [...linesIn(visit.typed)].filter(([, text]) => text !== '')
  const read = filled.map(([line, text]) => ({ line, meant: meantBy(visit.words, sheet, line, text) }))
  const good = read.flatMap(({ line, meant }): TypedLine[] =>
    meant.ok ? [{ line, meant, replaces: replaced.has(line) }] : [],
  )
  const outcomes = await typeIn(visit.tx, sheet.id, good)
  const all = new Set(outcomes.values())
  const trouble = good.length < read.length || all.has('differs') || all.has('gone')
  const cardTrouble = trouble || (await lookAgain(visit, sheet))
  if (cardTrouble) return new Problem('invalid', 'outreach.paper.look-again')
  const again = [...outcomes].filter(([, outcome]) => outcome === 'there').map(([line]) => line)
  return `/sheets/${sheet.id}${again.length > 0 ? `?again=${again.join('.')}` : ''}`
}

/** A card may have been refused: it is told like everything else, by looking at what is there now. */
async function lookAgain({ tx, words, typed }: Submission, sheet: SheetSeen): Promise<boolean> {
  const round = sheet.roundId && (await roundById(tx, sheet.roundId))
  if (!round) return false
  const lines = await lookAtLines({ tx, words, sheet, round, typed: linesIn(typed) })
  return lines.some(({ problems }) => problems.length > 0)
}

async function roundsToChoose({ tx, words }: Visit): Promise<{ round: Option[] }> {
  const rounds = await latestRounds(tx, 25)
  const name = ({ openedOn, setting, place }: RoundSeen) =>
    [words.date(openedOn), labelIn(settings, setting, words), place].filter(Boolean).join(', ')
  return { round: rounds.map((round) => ({ value: round.id, label: { text: name(round) } })) }
}

export const typingRoutes: Route[] = [
  form('/sheets/:sheet', { may: may.recordOutreach, fields: typingFields, show: showTyping, submit: submitTyping }),
  form('/sheets/:sheet/round', {
    may: may.recordOutreach,
    fields: roundOfSheetFields,
    options: roundsToChoose,
    show: async (visit, form, options) => {
      const sheet = await sheetOf(visit)
      const { t } = visit.words
      const title = t('outreach.paper.which-round')
      return {
        title,
        density: 'worker',
        breadcrumb: crumbs(visit),
        body: (
          <FormPage
            {...{ title, form, options, fields: roundOfSheetFields }}
            caption={shownSheet(sheet)}
            send={t('outreach.paper.go-on')}
          >
            <p>
              {t('outreach.paper.which-round-about')} <a href={visit.url('/rounds/new')}>{t('outreach.rounds.open')}</a>
            </p>
          </FormPage>
        ),
      }
    },
    submit: async (visit, { round }) => {
      const [sheet, roundId] = [await sheetOf(visit), asId<'round'>(round)]
      if (!roundId) throw new Problem('not-found', 'outreach.round.not-found')
      await placeSheet(visit.tx, { id: sheet.id, roundId }, visit.commandId)
      return `/sheets/${sheet.id}`
    },
  }),
]
