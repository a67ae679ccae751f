import type { FastifyReply } from 'fastify'
import {
  emptyForm,
  type FieldProblem,
  type Fields,
  type FormReading,
  type FormState,
  readForm,
  typedFrom,
} from '../fields/index.ts'
import { Problem } from '../problem/index.ts'
import { earlierOutcome, markDone } from '../record/index.ts'
import { sessionOf } from '../session/index.ts'
import { type Asked, forbidden, keepSession, turnAway } from './answer-page.ts'
import { traceOf } from './answers.ts'
import { applyEffects } from './cookies.ts'
import { drawProblem, drawRefusal, sendReply } from './drawing.ts'
import type { FormRoute, PageReply, Reply, Submitted } from './route.ts'
import { comesFromOurPages } from './same-origin.ts'
import { signedOutPage } from './signed-out.tsx'
import { type Effects, permits, type Submission, type Visit } from './visit.ts'
import { frameFor, frameVisit, submissionOf, visiting } from './welcome.ts'

type Asking = Asked<FormRoute>

interface Outcome {
  visit: Visit
  reply: Reply | typeof forbidden
  effects?: Effects
}

/** Draws the form's page in a transaction of its own; `state` holds what was typed and what is wrong with it. */
async function shown(asked: Asking, state: FormState, status: number): Promise<Outcome> {
  const { route } = asked
  return visiting(asked, !route.recordsReading, async (visit) => {
    if (!permits(route.may, visit.session)) return { visit, reply: forbidden }
    const reply = await route.show(visit, state, await route.options(visit))
    return { visit, reply: 'body' in reply ? ({ ...reply, status } satisfies PageReply) : reply }
  })
}

async function send(asked: Asking, { visit, reply, effects }: Outcome, keep = 'no-store'): Promise<FastifyReply> {
  const { site, route, request, answer, programme } = asked
  answer.header('cache-control', reply === forbidden ? 'no-store' : keep)
  if (effects?.programme) site.directory.forget()
  if (effects) applyEffects(answer, site.settings, programme.slug, effects)
  if (reply === forbidden) return turnAway(asked, visit, signedOutPage(visit, route.fields, typedFrom(request.body)))
  return sendReply(site, answer, frameVisit(site, request, programme, visit.session), reply)
}

/**
 * Going back, the browser shows the very same form, with its command: sent again, it is done once. It is sent to an address
 * of its own, since what is sent to a page's makes browsers let go of the page.
 */
function sendToGoBackTo(asked: Asking, { visit, reply, effects }: Outcome): Promise<FastifyReply> {
  const { url } = asked.request
  const sendTo = `${url}${url.includes('?') ? '&' : '?'}send`
  const kept = reply !== forbidden && 'body' in reply ? { ...reply, sendTo } : reply
  return send(asked, { visit, reply: kept, ...(effects && { effects }) }, 'private, no-cache')
}

export async function answerFormPage(asked: Asking): Promise<FastifyReply> {
  const outcome = await shown(asked, emptyForm, 200)
  await keepSession(asked, outcome.visit)
  return asked.route.returnable ? sendToGoBackTo(asked, outcome) : send(asked, outcome)
}

/** Adds what is wrong with several answers together, unless something is wrong with that field already. */
function checked<F extends Fields>(
  { fields, check }: FormRoute,
  { typed, words }: Submission,
  read: FormReading<F>,
): FormReading<F> {
  const known = read.ok ? [] : read.state.problems
  const more = check(typed, words)
    .map((problem) => ({ field: problem.field ?? null, message: problem.in(words) }))
    .filter(({ field }) => field === null || known.every((problem) => problem.field !== field))
  if (more.length === 0) return read
  const order = Object.keys(fields)
  const place = ({ field }: FieldProblem) => (field === null ? -1 : order.indexOf(field))
  return { ok: false, state: { typed, problems: [...known, ...more].toSorted((a, b) => place(a) - place(b)) } }
}

/** Reads the form and runs its verb, in one transaction on one connection. */
async function submitted(asked: Asking): Promise<Outcome | FormState | Problem> {
  const { route, request } = asked
  return visiting(asked, false, async (plain) => {
    const visit = submissionOf(plain, request.body)
    if (!permits(route.may, visit.session)) return { visit, reply: forbidden }
    const read = checked(route, visit, readForm(route.fields, visit.typed, visit.words, await route.options(visit)))
    if (!read.ok) return read.state
    return outcomeOf(visit, traceOf(route.fields, visit), await route.submit(visit, read.values))
  })
}

/** A refusal that is returned, not thrown, keeps what its verb wrote, and the command may be sent again. */
async function outcomeOf(visit: Submission, answers: number, left: Submitted): Promise<Outcome | Problem> {
  if (left instanceof Problem) {
    // Sent twice, the second may only fail because the first went well: then nothing of it is kept.
    if (await earlierOutcome(visit.tx, visit.commandId)) throw left
    return left
  }
  const { effects } = visit
  if (typeof left === 'string') {
    markDone(visit.tx, visit.commandId, left, answers)
    return { visit, reply: { redirect: left }, effects }
  }
  if ('searchedTo' in left) return { visit, reply: { redirect: left.searchedTo }, effects }
  markDone(visit.tx, visit.commandId, left.afterwards, answers)
  const session = effects.session ? await sessionOf(visit.tx, effects.session) : visit.session
  return { visit: { ...visit, session }, reply: left.shownOnce, effects }
}

/** A refusal is shown on the form it came from, with everything still typed in; a command that is spent, as a new one. */
async function shownWithRefusal(asked: Asking, problem: Problem, spent = false): Promise<FastifyReply> {
  const { site, request, answer, programme } = asked
  const visit = await frameFor(site, request, programme)
  if (problem.kind === 'not-found') return drawRefusal(site, answer, visit, problem)
  const { 'kith-command': commandId = [], ...typed } = typedFrom(request.body)
  const state = {
    typed: spent ? typed : { ...typed, 'kith-command': commandId },
    problems: [{ field: problem.field ?? null, message: problem.in(visit.words) }],
  }
  return send(asked, await shown(asked, state, problem.status))
}

/** The first answer again, where this command was done before; somebody else's is not told. */
async function answerAgain(asked: Asking): Promise<Outcome | Problem | null> {
  const { route, request } = asked
  return visiting(asked, true, async (plain) => {
    const visit = submissionOf(plain, request.body)
    const earlier = await earlierOutcome(visit.tx, visit.commandId)
    if (!earlier) return null
    if (earlier.actor !== visit.tx.actor || earlier.outcome === null)
      return new Problem('conflict', 'platform.problem.sent-before')
    if (earlier.answers !== null && earlier.answers !== traceOf(route.fields, visit))
      return new Problem('conflict', 'platform.problem.sent-otherwise')
    return { visit, reply: { redirect: earlier.outcome } }
  })
}

export async function answerForm(asked: Asking): Promise<FastifyReply> {
  const { site, request, answer, programme } = asked
  if (!comesFromOurPages(request, site.settings)) {
    return drawProblem(site, answer, frameVisit(site, request, programme), 403, 'from-elsewhere')
  }
  try {
    const outcome = await submitted(asked)
    if ('problems' in outcome) return send(asked, await shown(asked, outcome, 422))
    site.changed(programme.id)
    return outcome instanceof Problem ? shownWithRefusal(asked, outcome) : send(asked, outcome)
  } catch (error) {
    const earlier = await answerAgain(asked)
    if (earlier instanceof Problem) return shownWithRefusal(asked, earlier, true)
    if (earlier) return send(asked, earlier)
    if (error instanceof Problem) return shownWithRefusal(asked, error)
    throw error
  }
}
