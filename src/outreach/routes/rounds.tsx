import { settings, venueOptions, venues } from '../../places/index.ts'
import { asId } from '../../platform/database/index.ts'
import { emptyForm, filledForm, type GivenOptions, typedPage } from '../../platform/fields/index.ts'
import { action, form, type PageReply, page, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may, partnerCodeOf, partnerOptions, wardOptions } from '../../programme/index.ts'
import { asOptions, colleaguesToChoose, keysOf, namesOn } from '../colleague-queries.ts'
import { newRoundFields, tallyFields } from '../fields.ts'
import { NewRoundPage } from '../pages/new-round.tsx'
import { RoundPage } from '../pages/round.tsx'
import { RoundsPage } from '../pages/rounds.tsx'
import { conversationsOf, countRounds, latestRounds, type RoundSeen, roundById } from '../queries.ts'
import { openRound } from '../service/round.ts'
import { countRound, refuseOvertaken, type Tallies } from '../service/tallies.ts'

export async function roundOf(visit: Visit): Promise<RoundSeen> {
  const id = asId<'round'>(visit.params.round)
  const round = id && (await roundById(visit.tx, id))
  if (!round) throw new Problem('not-found', 'outreach.round.not-found')
  return round
}

async function roundOptions({ tx, programme }: Visit): Promise<GivenOptions> {
  const ward = await wardOptions(tx, programme.settings)
  const colleagues = asOptions(await colleaguesToChoose(tx, tx.actor))
  return { venue: await venueOptions(tx), ward, partner: await partnerOptions(tx), colleagues }
}

async function showRound(visit: Visit, form = emptyForm) {
  const round = await roundOf(visit)
  const conversations = await conversationsOf(visit.tx, round.id)
  const there = (await namesOn(visit.tx, round)).map((name) => name ?? visit.words.t('outreach.colleague.gone'))
  const counts = filledForm({ spoken: round.spoken, declined: round.declined, notNow: round.notNow })
  return {
    title: visit.words.t('outreach.round.title'),
    density: 'worker' as const,
    breadcrumb: [{ href: '/rounds', text: visit.words.t('outreach.rounds.title') }],
    body: (
      <RoundPage {...{ round, conversations, there, url: visit.url }} form={form.problems.length > 0 ? form : counts} />
    ),
  }
}

/** As the page wrote them down. */
function talliesIn(typed = ''): Tallies | null {
  const [spoken, declined, notNow] = /^(\d+) (\d+) (\d+)$/.exec(typed)?.slice(1).map(Number) ?? []
  if (spoken === undefined || declined === undefined || notNow === undefined) return null
  return { spoken, declined, notNow }
}

const pageSize = 25

async function showRounds({ tx, words, query, url }: Visit): Promise<PageReply> {
  const page = typedPage(query)
  const setting = settings.find(({ value }) => value === query.setting?.[0])?.value ?? ''
  const isMine = query.whose?.[0] === 'mine'
  const wanted = { setting, of: isMine ? tx.actor : null }
  const rounds = await latestRounds(tx, pageSize, { ...wanted, offset: (page - 1) * pageSize })
  const all = await countRounds(tx, wanted)
  return {
    title: words.t('outreach.rounds.title'),
    density: 'worker',
    body: <RoundsPage {...{ rounds, all, setting, isMine, page, pageSize, url }} today={tx.today} />,
  }
}

export const roundRoutes: Route[] = [
  page('/rounds', { may: may.recordOutreach, show: showRounds }),
  form('/rounds/new', {
    may: may.recordOutreach,
    returnable: true,
    fields: newRoundFields,
    options: roundOptions,
    show: async (visit, form, options) => {
      const begun =
        form.problems.length > 0
          ? form
          : filledForm({
              day: visit.tx.today,
              partner: await partnerCodeOf(visit.tx, visit.session?.partnerId ?? null),
            })
      return {
        title: visit.words.t('outreach.round.new'),
        density: 'worker',
        breadcrumb: [{ href: '/rounds', text: visit.words.t('outreach.rounds.title') }],
        body: <NewRoundPage form={begun} options={options} />,
      }
    },
    submit: async ({ tx, commandId }, { day, setting, venue, place, ward, partner, ...chosen }) => {
      const area = ward ?? (await venues(tx)).find(({ id }) => id === venue)?.area ?? null
      const colleagues = keysOf(await colleaguesToChoose(tx, tx.actor), chosen.colleagues)
      const where = { setting, venueId: venue, place, area, partner }
      const round = await openRound(tx, { openedOn: day, ...where, colleagues }, commandId)
      return `/rounds/${round}`
    },
  }),
  page('/rounds/:round', { may: may.recordOutreach, personal: true, show: (visit) => showRound(visit) }),
  action('/rounds/:round/tallies', {
    may: may.recordOutreach,
    fields: tallyFields,
    show: showRound,
    submit: async (visit, { spoken, declined, notNow }) => {
      const round = await roundOf(visit)
      const seen = talliesIn(visit.typed.was?.[0])
      if (seen) await refuseOvertaken(visit.tx, round.id, seen)
      await countRound(visit.tx, round.id, { spoken, declined, notNow }, visit.commandId)
      return `/rounds/${round.id}`
    },
  }),
]
