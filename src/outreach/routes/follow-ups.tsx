import { countPairsFor, noteReading, type PersonSummary, personSummaries } from '../../people/index.ts'
import { daysAfter } from '../../platform/clock/index.ts'
import { asId, type Key, type ReadTx, type Tx } from '../../platform/database/index.ts'
import { emptyForm, type FormState, type GivenOptions, type Typed, typedPage } from '../../platform/fields/index.ts'
import { action, personalForm, personalPage, type Route, type Visit } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { actorNames } from '../../platform/session/index.ts'
import { may } from '../../programme/index.ts'
import { handOverFields, triedFields } from '../fields.ts'
import { chosenIn, queryOf, wantedBy } from '../follow-up-filter.ts'
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
import { meterDays } from '../rules.ts'
import { finishFollowUp, handOverFollowUp, reopenFollowUp } from '../service/follow-up.ts'
import { takeBackTry, triesOf, tryFollowUp } from '../service/tries.ts'
import { workers } from '../workers.ts'

export interface FollowUpWithPerson extends FollowUpSeen {
  person: PersonSummary | null
  /** Who promised it, and who holds it now, as far as they still work here. */
  by: string | null
  with: string | null
}

async function withPeople(tx: ReadTx, list: FollowUpSeen[]): Promise<FollowUpWithPerson[]> {
  const people = await personSummaries(
    tx,
    list.map(({ personId }) => personId),
  )
  const promisers = await actorNames(
    tx,
    list.map(({ promisedBy }) => ({ actor: promisedBy })),
  )
  const here = new Map((await workers(tx)).map(({ key, name }) => [key, name]))
  const nameIn = (names: ReadonlyMap<Key, string>, key: Key | null) => (key && names.get(key)) ?? null
  return list.map((followUp) => ({
    ...followUp,
    person: people.get(followUp.personId) ?? null,
    by: nameIn(promisers, followUp.promisedBy),
    with: nameIn(here, followUp.holder),
  }))
}

/** Whoever can be reached through what is shown has a right to know who saw it. */
function noteShown(tx: Tx, list: readonly FollowUpWithPerson[], page: string): Promise<void> {
  const reachable = list.flatMap(({ person }) => (person?.contact ? [person] : []))
  return noteReading(tx, reachable, page)
}

async function followUpOf(visit: Visit): Promise<FollowUpWithPerson> {
  const id = asId<'follow-up'>(visit.params.followUp)
  const found = id && (await followUpById(visit.tx, id))
  const [followUp] = found ? await withPeople(visit.tx, [found]) : []
  if (!followUp) throw new Problem('not-found', 'outreach.follow-up.not-found')
  return followUp
}

/** Those to whom it may be handed: everybody who follows up, but whoever has it. */
async function othersThan({ holder }: FollowUpWithPerson, { tx }: Visit): Promise<GivenOptions> {
  const others = (await workers(tx)).filter(({ key }) => key !== holder)
  return { worker: others.map(({ id, name }) => ({ value: id, label: { text: name } })) }
}

async function drawFollowUp(visit: Visit, followUp: FollowUpWithPerson, form: FormState) {
  const offers = await offersTold(visit.tx, await offersToSend(visit.tx, followUp.id), visit.words)
  return {
    title: visit.words.t('outreach.follow-up.title'),
    density: 'worker' as const,
    breadcrumb: [{ href: '/follow-ups', text: visit.words.t('outreach.follow-ups.title') }],
    body: (
      <FollowUpPage
        {...{ followUp, form, offers, url: visit.url }}
        tries={await triesOf(visit.tx, followUp)}
        options={await othersThan(followUp, visit)}
        today={visit.tx.today}
      />
    ),
  }
}

async function showFollowUp(visit: Visit, form: FormState = emptyForm) {
  return drawFollowUp(visit, await followUpOf(visit), form)
}

/** Back to the list as it was looked at, with a word on what was recorded, and of which. */
const backTo = (typed: Typed, recorded: string, last: FollowUpSeen) =>
  `/follow-ups${queryOf(chosenIn(typed), { recorded, last: last.id })}`

export const followUpRoutes: Route[] = [
  personalPage('/follow-ups', {
    may: may.followUp,
    show: async (visit) => {
      const { tx, query, words, url } = visit
      const [page, chosen] = [typedPage(query), chosenIn(query)]
      const wanted = wantedBy(chosen, tx)
      const list = await withPeople(tx, await openFollowUps(tx, page, wanted))
      await noteShown(tx, list, 'promises')
      const [open, all] = [await countOpen(tx, wanted), await countOpen(tx)]
      const meter = await meterSince(tx, daysAfter(tx.today, -meterDays))
      return {
        title: words.t('outreach.follow-ups.title'),
        density: 'worker',
        body: (
          <FollowUpsPage
            {...{ list, open, all, meter, page, pageSize, chosen, url }}
            pairs={await countPairsFor(visit)}
            recorded={query.recorded?.[0] ?? null}
            last={asId(query.last?.[0])}
            seesByWorker={visit.may(may.seePromiseByWorker)}
            today={tx.today}
          />
        ),
      }
    },
  }),
  personalForm('/follow-ups/:followUp', {
    may: may.followUp,
    fields: triedFields,
    show: async (visit, form) => {
      const followUp = await followUpOf(visit)
      await noteShown(visit.tx, [followUp], 'promise')
      return drawFollowUp(visit, followUp, form)
    },
    submit: async (visit, { outcome }) => {
      const followUp = await followUpOf(visit)
      const { id, dueOn } = followUp
      if (outcome === 'done') {
        await finishFollowUp(visit.tx, { id }, visit.commandId)
        return backTo(visit.typed, dueOn < visit.tx.today ? 'done-late' : 'done', followUp)
      }
      const reached = outcome === 'reached' ? 'reached' : 'not-reached'
      await tryFollowUp(visit.tx, { id, outcome: reached }, visit.commandId)
      return backTo(visit.typed, reached, followUp)
    },
  }),
  action('/follow-ups/:followUp/hand-over', {
    may: may.followUp,
    fields: handOverFields,
    options: async (visit) => othersThan(await followUpOf(visit), visit),
    show: showFollowUp,
    submit: async (visit, { worker }) => {
      const followUp = await followUpOf(visit)
      const to = (await workers(visit.tx)).find((each) => each.id === worker)
      if (!to) throw new Problem('invalid', 'outreach.follow-up.hand-over-gone', 'worker')
      await handOverFollowUp(visit.tx, { id: followUp.id, to: to.key }, visit.commandId)
      return backTo({}, 'handed-over', followUp)
    },
  }),
  action('/follow-ups/:followUp/undo', {
    may: may.followUp,
    fields: {},
    show: showFollowUp,
    submit: async (visit) => {
      const { id } = await followUpOf(visit)
      await reopenFollowUp(visit.tx, { id }, visit.commandId)
      return `/follow-ups/${id}`
    },
  }),
  action('/follow-ups/:followUp/take-back', {
    may: may.followUp,
    fields: {},
    show: showFollowUp,
    submit: async (visit) => {
      const { id } = await followUpOf(visit)
      await takeBackTry(visit.tx, { id, tries: Number(visit.typed.tries?.[0]) }, visit.commandId)
      return `/follow-ups/${id}`
    },
  }),
]
