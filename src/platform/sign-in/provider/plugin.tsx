import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  applyEffects,
  drawPage,
  drawProblem,
  type Effects,
  frameVisit,
  type Plugin,
  type Site,
} from '../../http/index.ts'
import { Problem } from '../../problem/index.ts'
import { isFresh, proveAgain } from '../fresh.ts'
import { invitedAccount } from '../invitation.ts'
import { returnPath } from '../return-path.ts'
import { settle } from './arrival.ts'
import { arrive } from './journey.ts'
import { ProviderProblemPage } from './problem-page.tsx'
import {
  callbackOf,
  comeBack,
  type Errand,
  logFailure,
  named,
  openProvider,
  setOut,
  type Travel,
  within,
} from './travel.ts'

type Answer = (travel: Travel) => Promise<FastifyReply>

const plain: Errand = { invitation: null, link: null, to: '/', again: false }

const toSignIn: Answer = async (travel) => {
  const { provider, errand } = await within(travel, async (visit) => ({
    provider: await openProvider(visit, named(travel.request, 'provider')),
    errand: { ...plain, to: returnPath(visit.query.to?.[0]), again: visit.query.again !== undefined },
  }))
  return setOut(travel, provider, errand)
}

const toTakeUp: Answer = async (travel) => {
  const token = named(travel.request, 'token') ?? ''
  const provider = await within(travel, async (visit) => {
    if (!(await invitedAccount(visit.tx, token))) throw new Problem('conflict', 'platform.invitation.spent')
    return openProvider(visit, named(travel.request, 'provider'))
  })
  return setOut(travel, provider, { ...plain, invitation: token })
}

const toLink: Answer = async (travel) => {
  const { provider, link } = await within(travel, async (visit) => ({
    provider: await openProvider(visit, named(travel.request, 'provider')),
    link: isFresh(visit) ? (visit.session?.accountId ?? null) : null,
  }))
  if (link === null) return travel.answer.redirect(`/${travel.programme.slug}${proveAgain('/account')}`, 303)
  return setOut(travel, provider, { ...plain, link })
}

/** A refusal by the provider, a link that was changed or is too old: told in one sentence, since nothing more is sure. */
const failed = () => new Problem('invalid', 'platform.provider.failed-why')

const backFromProvider: Answer = async (travel) => {
  const { site, programme, request, answer } = travel
  const { provider, journey } = await within(travel, async (visit) => ({
    provider: await openProvider(visit, named(request, 'provider')),
    journey: await comeBack(travel, visit),
  }))
  if (!journey) throw failed()
  const callback = callbackOf(travel, provider)
  const query = request.url.split('?')[1] ?? ''
  const { demo } = site.settings
  const identity = await arrive(provider, { demo, callback }, query, journey.checks).catch((error: unknown) => {
    logFailure(travel, provider, error)
    return null
  })
  if (!identity) throw failed()
  const effects: Effects = {}
  const path = await within(travel, (visit) => settle({ ...visit, effects }, provider, identity, journey))
  applyEffects(answer, site.settings, programme.slug, effects)
  site.changed(programme.id)
  return answer.header('cache-control', 'no-store').redirect(`/${programme.slug}${path}`, 303)
}

function tell({ site, programme, request, answer }: Travel, problem: Problem): FastifyReply {
  const visit = frameVisit(site, request, programme)
  if (problem.kind === 'not-found') return drawProblem(site, answer, visit, 404, 'not-found')
  const body = <ProviderProblemPage why={problem.in(visit.words)} signInHref={visit.url('/sign-in')} />
  return drawPage(site, answer, visit, {
    title: visit.words.t('platform.provider.failed'),
    status: problem.status,
    body,
  })
}

const serve = (site: Site, then: Answer) => async (request: FastifyRequest, answer: FastifyReply) => {
  const programme = await site.directory.find(named(request, 'programme') ?? '')
  if (!programme) return drawProblem(site, answer, frameVisit(site, request, null), 404, 'not-found')
  const travel = { site, programme, request, answer }
  try {
    return await then(travel)
  } catch (error) {
    if (error instanceof Problem) return tell(travel, error)
    throw error
  }
}

/** The way to a provider begins with a link: a form that leads to another site is stopped by our own policy. */
export const providerRoutes: Plugin = (app: FastifyInstance, site) => {
  app.get('/:programme/sign-in/with/:provider', serve(site, toSignIn))
  app.get('/:programme/invitations/:token/with/:provider', serve(site, toTakeUp))
  app.get('/:programme/account/with/:provider', serve(site, toLink))
  app.get('/:programme/sign-in/from/:provider', serve(site, backFromProvider))
}
