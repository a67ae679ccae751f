import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inProgramme, type Tx } from '../../platform/database/index.ts'
import {
  applyEffects,
  comesFromOurPages,
  frameVisit,
  type Plugin,
  type ProgrammeSeen,
  permits,
  type Site,
  visitOf,
} from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import type { Session } from '../../platform/session/index.ts'
import type { Words } from '../../platform/words/index.ts'
import { may } from '../../programme/index.ts'
import { colleaguesToChoose } from '../colleague-queries.ts'
import { oneInOf } from '../rules.ts'
import { appLanguages, appWords } from './languages.ts'
import { passesOf, works } from './pass.ts'
import { readyPhone } from './ready.ts'
import type { Storing } from './record-capture.ts'
import { readSending, type SentItem } from './sending.ts'
import { PassRefused, storeCaptures } from './store.ts'
import { type ItemAnswer, largestItem, mostItems, type SendingAnswer } from './wire.ts'

interface Called {
  site: Site
  programme: ProgrammeSeen
  words: Words
  request: FastifyRequest
  answer: FastifyReply
}

type Answering = (called: Called) => Promise<object>

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const signIn = () => new Problem('sign-in', 'outreach.sending.sign-in')

interface AtWork {
  session: Session
  tx: Tx
  /** What they came with. */
  browser: string | null
}

/** For somebody who is signed in and may capture. */
function asWorker<T>({ site, programme, request }: Called, work: (atWork: AtWork) => Promise<T>): Promise<T> {
  return inProgramme(site.database, { programmeId: programme.id, actor: null }, async (plain) => {
    const { session, tx, caller } = await visitOf(site, request, programme, plain)
    if (!session) throw signIn()
    if (!permits(may.recordOutreach, session)) throw new Problem('forbidden', 'outreach.kept.no-longer')
    return work({ session, tx, browser: caller.browser })
  })
}

/** Gives a signed-in worker's phone what it needs to work with no signal. */
const ready: Answering = (called) =>
  asWorker(called, ({ session, tx, browser }) => {
    const { site, programme, request } = called
    const had = text(request.headers['kith-pass'])
    const oneIn = oneInOf(programme.settings)
    const words = appWords(request, programme, text(Object(request.query).language))
    return readyPhone(tx, { programme, session, words, had, browser, oneIn, vault: site.vault })
  })

/** Who may come along on a round. Names: the app asks where they are chosen, and writes them nowhere. */
const team: Answering = (called) =>
  asWorker(called, async ({ tx }) => {
    const colleagues = await colleaguesToChoose(tx, tx.actor)
    return { kith: 'capture', team: colleagues.map(({ id, name }) => ({ value: id, label: name })) }
  })

/** From now on the app, and whatever else is there in that language, is read in it. */
const chooseLanguage: Answering = async ({ site, programme, request, answer }) => {
  const language = text(Object(request.query).to) ?? ''
  if (!appLanguages().includes(language)) throw new Problem('not-found', 'platform.problem.not-found')
  applyEffects(answer, site.settings, programme.slug, { language })
  return { kith: 'capture', language }
}

/** A worker who is signed in may hand in whatever has become of the phone's pass. */
async function refuseStrangers({ site, programme, request }: Called): Promise<void> {
  const scope = { programmeId: programme.id, actor: null, readOnly: true }
  const { session } = await inProgramme(site.database, scope, (plain) => visitOf(site, request, programme, plain))
  if (!permits(may.recordOutreach, session)) throw signIn()
}

/** By the pass of the phone that sends, also when its worker's session has ended; or else by the session. */
async function storeFrom(called: Called, storing: Storing, items: SentItem[]): Promise<ItemAnswer[]> {
  const token = text(called.request.headers['kith-pass'])
  if (token !== undefined) {
    try {
      return await storeCaptures({ ...storing, token }, items)
    } catch (error) {
      if (!(error instanceof PassRefused)) throw error
    }
  }
  await refuseStrangers(called)
  return storeCaptures(storing, items)
}

/** Whether a phone whose worker's session has ended may work on: it may until its time is over, or somebody ends it. */
const pass: Answering = async ({ site, programme, request }) => {
  const token = text(request.headers['kith-pass']) ?? ''
  const scope = { programmeId: programme.id, actor: null, readOnly: true }
  return inProgramme(site.database, scope, async (tx) => {
    const known = (await passesOf(tx, [token])).get(token)
    return { kith: 'capture', works: known !== undefined && works(known, tx.now) }
  })
}

async function handIn(called: Called, sentAt: number, items: SentItem[]): Promise<SendingAnswer> {
  const { site, programme, words, request } = called
  const failed = (error: unknown) =>
    request.log.error({ what: 'capture', kind: error instanceof Error ? error.name : 'unknown' })
  const storing = { database: site.database, vault: site.vault, programme, words, sentAt, failed }
  const answers = await storeFrom(called, storing, items)
  site.changed(programme.id)
  return { kith: 'capture', at: Date.now(), items: answers }
}

const handInMany: Answering = (called) => {
  const { sentAt, items } = readSending(called.request.body)
  return handIn(called, sentAt, items)
}

/** One command by its id: `{ now, sealed }`. */
const handInOne: Answering = (called) => {
  const { id } = Object(called.request.params)
  const { now, sealed } = Object(called.request.body)
  const { sentAt, items } = readSending({ now, items: [{ id, sealed }] })
  return handIn(called, sentAt, items)
}

async function serve(site: Site, request: FastifyRequest, answer: FastifyReply, answering: Answering) {
  const programme = await site.directory.find(String(Object(request.params).programme))
  const { words } = frameVisit(site, request, programme)
  const refuse = (problem: Problem) => answer.code(problem.status).send({ kith: 'capture', problem: problem.in(words) })
  answer.header('cache-control', 'no-store')
  if (!programme) return refuse(new Problem('not-found', 'platform.problem.not-found'))
  if (!comesFromOurPages(request, site.settings))
    return refuse(new Problem('forbidden', 'platform.problem.from-elsewhere'))
  try {
    return answer.send(await answering({ site, programme, words, request, answer }))
  } catch (error) {
    if (error instanceof Problem) return refuse(error)
    throw error
  }
}

/** What the pages of the phone call. */
export const capturePlugin: Plugin = (app: FastifyInstance, site: Site) => {
  const bodyLimit = mostItems * largestItem * 2
  const route = (method: 'GET' | 'POST' | 'PUT', path: string, answering: Answering) =>
    app.route({
      method,
      url: `/:programme/capture/${path}`,
      bodyLimit,
      handler: (request, answer) => serve(site, request, answer, answering),
    })
  route('POST', 'ready', ready)
  route('POST', 'language', chooseLanguage)
  route('GET', 'team', team)
  route('GET', 'pass', pass)
  route('PUT', 'commands', handInMany)
  route('PUT', 'commands/:id', handInOne)
}
