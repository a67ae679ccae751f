import { wordingsNow } from '../../people/index.ts'
import { settings } from '../../places/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import {
  emptyForm,
  type FieldProblem,
  type FormState,
  type GivenOptions,
  readForm,
} from '../../platform/fields/index.ts'
import { personalForm, type Reply, type Route, type Visit } from '../../platform/http/index.ts'
import { labelIn } from '../../platform/page/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { record } from '../../platform/record/index.ts'
import { may } from '../../programme/index.ts'
import { captureRead } from '../entries.ts'
import { readTarget } from '../offers/target.ts'
import { targetTold } from '../offers/told.ts'
import { doings } from '../offline/doings.ts'
import type { KeptSeen } from '../offline/kept.ts'
import type { Doing } from '../offline/told.ts'
import { type Capture, type CaptureKind, captureKinds } from '../offline/wire.ts'
import { latestRounds } from '../queries.ts'
import { belongingOf } from './belonging.ts'
import { onRoundFields } from './fields.ts'
import { keptOf, openedKept } from './kept-of.ts'
import { mend } from './mend.ts'
import { MendPage } from './pages/mend.tsx'
import { SettledPage } from './pages/settled.tsx'

/** What was typed on the phone; not there under another kind's address. */
async function captureOf(visit: Visit, kept: KeptSeen, kind: CaptureKind): Promise<Capture> {
  const capture = (await openedKept(visit, [kept])).get(kept.id)
  if (capture?.kind !== kind) throw new Problem('not-found', 'outreach.mend.not-found')
  return capture
}

/** The rounds of whoever captured it, to choose from where its own is not there. */
async function roundsToChoose({ tx, words }: Visit, { key }: KeptSeen) {
  const rounds = await latestRounds(tx, 30, { of: key })
  return rounds.map(({ id, openedOn, setting, place }) => {
    const where = [labelIn(settings, setting, words), place].filter(Boolean).join(', ')
    return { value: id, label: { text: `${words.date(openedOn, 'long')}, ${where}` } }
  })
}

/** Everything that is wrong with the answers as they came, in the order of the form. */
function problemsOf({ fields, check }: Doing, { typed }: Capture, { words }: Visit, options: GivenOptions) {
  const read = readForm(fields, typed, words, options)
  const known = read.ok ? [] : read.state.problems
  const more = check(typed, words)
    .filter(({ field }) => known.every((problem) => problem.field !== field))
    .map((problem): FieldProblem => ({ field: problem.field ?? null, message: problem.in(words) }))
  const order = Object.keys(fields)
  return [...known, ...more].toSorted((a, b) => order.indexOf(a.field ?? '') - order.indexOf(b.field ?? ''))
}

/** The day by the phone's clock is shown as it was judged when this came. */
function typedFor({ kind, typed }: Capture, { capturedOn }: KeptSeen): Capture['typed'] {
  if (kind !== 'round' || capturedOn === null) return typed
  const [year = '', month = '', day = ''] = capturedOn.split('-')
  return { ...typed, 'day-year': [year], 'day-month': [month], 'day-day': [day] }
}

/** As it was answered on the phone, to be sent under the phone's own id. */
function begunForm(doing: Doing, capture: Capture, kept: KeptSeen, visit: Visit, options: GivenOptions): FormState {
  const typed = typedFor(capture, kept)
  const problems = problemsOf(doing, { ...capture, typed }, visit, options)
  return { typed: { ...typed, 'kith-command': [kept.id] }, problems }
}

async function offeredIn({ tx, words }: Visit, { kind, typed }: Capture): Promise<string | null> {
  const target = kind === 'offer' ? readTarget(typed.what?.[0] ?? '') : null
  return target && ((await targetTold(tx, target, words))?.title ?? null)
}

async function show(visit: Visit<Tx>, kind: CaptureKind, doing: Doing, state: FormState, options: GivenOptions) {
  const { tx, words, url } = visit
  const kept = await keptOf(visit)
  const page = { title: words.t(`outreach.mend.kind.${kind}`), density: 'worker' as const, breadcrumb: crumbs(visit) }
  if (kept.settledAt !== null) return { ...page, body: <SettledPage {...{ kept, url }} form={state} /> }
  const capture = await captureOf(visit, kept, kind)
  await record(tx, captureRead(null, tx.today, { capture: kept.id }))
  const form = state === emptyForm ? begunForm(doing, capture, kept, visit, options) : state
  const [belonging, wordings] = [await belongingOf(tx, capture), await wordingsNow(tx)]
  const [{ fields }, offered] = [doing, await offeredIn(visit, capture)]
  return { ...page, body: <MendPage {...{ kind, kept, fields, form, options, belonging, offered, wordings, url }} /> }
}

export const crumbs = ({ words }: Visit) => [{ href: '/capture/kept', text: words.t('outreach.mend.title') }]

function mendRoute(kind: CaptureKind, doing: Doing): Route {
  return personalForm(`/capture/kept/:capture/${kind}`, {
    may: may.recordOutreach,
    fields: { ...doing.fields, ...onRoundFields },
    check: doing.check,
    options: async (visit) => ({
      ...(await doing.options(visit.tx, visit.programme)),
      onRound: await roundsToChoose(visit, await keptOf(visit)),
    }),
    show: (visit, state, options): Promise<Reply> => show(visit, kind, doing, state, options),
    submit: async (visit) => {
      const kept = await keptOf(visit)
      if (kept.settledAt !== null) throw new Problem('conflict', 'outreach.kept.settled-before')
      await mend(visit, { kept, capture: await captureOf(visit, kept, kind) }, visit.typed)
      return '/capture/kept?just=recorded'
    },
  })
}

/** Each kind of capture is mended in the form that asks for it online. */
export const mendRoutes: Route[] = captureKinds.map((kind) => mendRoute(kind, doings[kind]))
