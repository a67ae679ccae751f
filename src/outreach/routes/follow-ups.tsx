import { countPairsFor, type PersonSummary, personSummaries } from '../../people/index.ts'
import { daysAfter } from '../../platform/clock/index.ts'
import { asId, type ReadTx } from '../../platform/database/index.ts'
import { emptyForm, type FormState, typedPage } from '../../platform/fields/index.ts'
import { form, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { may } from '../../programme/index.ts'
import { triedFields } from '../fields.ts'
import {
  countOpen,
  type FollowUpSeen,
  followUpById,
  meterSince,
  openFollowUps,
  pageSize,
} from '../follow-up-queries.ts'
import { offersToSend } from '../offers/queries.ts'
import { offersTold } from '../offers/told.ts'
import { FollowUpPage } from '../pages/follow-up.tsx'
import { FollowUpsPage } from '../pages/follow-ups.tsx'
import { finishFollowUp, tryFollowUp } from '../service/follow-up.ts'

/** The meter looks back this far, so that it says how things are and not how they once were. */
const meterDays = 90

export interface FollowUpWithPerson extends FollowUpSeen {
  person: PersonSummary | null
}

async function withPeople(tx: ReadTx, list: FollowUpSeen[]): Promise<FollowUpWithPerson[]> {
  const people = await personSummaries(
    tx,
    list.map(({ personId }) => personId),
  )
  return list.map((followUp) => ({ ...followUp, person: people.get(followUp.personId) ?? null }))
}

async function followUpOf(visit: Visit): Promise<FollowUpWithPerson> {
  const id = asId<'follow-up'>(visit.params.followUp)
  const found = id && (await followUpById(visit.tx, id))
  const [followUp] = found ? await withPeople(visit.tx, [found]) : []
  if (!followUp) throw new Problem('not-found', 'outreach.follow-up.not-found')
  return followUp
}

async function showFollowUp(visit: Visit, form: FormState = emptyForm) {
  const followUp = await followUpOf(visit)
  const offers = await offersTold(visit.tx, await offersToSend(visit.tx, followUp.id), visit.words)
  return {
    title: visit.words.t('outreach.follow-up.title'),
    density: 'worker' as const,
    breadcrumb: [{ href: '/follow-ups', text: visit.words.t('outreach.follow-ups.title') }],
    body: <FollowUpPage {...{ followUp, form, offers, url: visit.url }} today={visit.tx.today} />,
  }
}

export const followUpRoutes: Route[] = [
  personalPage('/follow-ups', {
    may: may.followUp,
    show: async (visit) => {
      const { tx } = visit
      const page = typedPage(visit.query)
      const [list, open] = [await withPeople(tx, await openFollowUps(tx, page)), await countOpen(tx)]
      const pairs = await countPairsFor(visit)
      const meter = await meterSince(tx, daysAfter(tx.today, -meterDays))
      return {
        title: visit.words.t('outreach.follow-ups.title'),
        density: 'worker',
        body: <FollowUpsPage {...{ list, open, pairs, meter, page, pageSize, url: visit.url }} today={tx.today} />,
      }
    },
  }),
  form('/follow-ups/:followUp', {
    may: may.followUp,
    fields: triedFields,
    show: (visit, form) => showFollowUp(visit, form),
    submit: async (visit, { outcome }) => {
      const { id } = await followUpOf(visit)
      if (outcome === 'done') await finishFollowUp(visit.tx, { id }, visit.commandId)
      else
        await tryFollowUp(visit.tx, { id, outcome: outcome === 'reached' ? 'reached' : 'not-reached' }, visit.commandId)
      return '/follow-ups'
    },
  }),
]
